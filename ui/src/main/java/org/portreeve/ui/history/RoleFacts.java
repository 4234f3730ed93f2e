package org.portreeve.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.ui.history.Sentence.Part;

/** What happened to a role. */
final class RoleFacts {
    private final Names names;
    private final Subject subject;
    private final Consumer<Fact> out;

    private RoleFacts(Names names, Subject subject, Consumer<Fact> out) {
        this.names = names;
        this.subject = subject;
        this.out = out;
    }

    static void of(Change.OfRole change, Names names, Consumer<Fact> out) {
        Role before = change.before();
        Role after = change.after();
        if (before == null) {
            Role made = Objects.requireNonNull(after);
            out.accept(Fact.of(subject(made), "created")
                    .with(
                            made.name(),
                            names.say("nothing"),
                            names.say("count.permissions", made.grants().size())));
        } else if (after == null) {
            out.accept(Fact.of(subject(before), "removed")
                    .with(
                            before.name(),
                            names.say("count.permissions", before.grants().size()),
                            names.say("nothing")));
        } else {
            new RoleFacts(names, subject(after), out).changed(before, after);
        }
    }

    private static Subject subject(Role role) {
        return new Subject.OfThing("role", role.name());
    }

    private void changed(Role before, Role after) {
        if (!before.name().equals(after.name())) {
            out.accept(Fact.of(subject, "renamed", Part.strong(before.name()))
                    .with(names.say("field.name"), before.name(), after.name()));
        }
        if (!before.purpose().equals(after.purpose())) {
            out.accept(Fact.of(subject, "role-purpose")
                    .with(names.say("field.purpose"), names.text(before.purpose()), names.text(after.purpose())));
        }
        if (!before.group().equals(after.group()) || before.origin() != after.origin()) {
            out.accept(Fact.of(subject, "role-group", Part.strong(names.text(after.group())))
                    .with(names.say("field.group"), names.text(before.group()), names.text(after.group())));
        }
        grants(before, after);
    }

    private void grants(Role before, Role after) {
        List<String> gained = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        var all = new TreeSet<>(before.grants().keySet());
        all.addAll(after.grants().keySet());
        for (Permission permission : all) {
            Grant was = before.grant(permission);
            Grant is = after.grant(permission);
            if (was == null) {
                gained.add(permission.value());
            } else if (is == null) {
                lost.add(permission.value());
            } else if (!was.equals(is)) {
                out.accept(Fact.of(subject, "grant-resources", Part.strong(permission.value()), Part.plain(reach(is)))
                        .with(permission.value(), reach(was), reach(is)));
            }
        }
        if (!gained.isEmpty()) {
            out.accept(Fact.of(subject, "grants-gained", Part.strong(names.list(gained)))
                    .with(names.say("field.grants"), count(before), count(after)));
        }
        if (!lost.isEmpty()) {
            out.accept(Fact.of(subject, "grants-lost", Part.strong(names.list(lost)))
                    .with(names.say("field.grants"), count(before), count(after)));
        }
    }

    private String count(Role role) {
        return names.say("count.permissions", role.grants().size());
    }

    private String reach(@Nullable Grant grant) {
        if (grant == null) {
            return names.say("nothing");
        }
        return switch (grant.resources()) {
            case Extent.All<String> _ -> names.say("all.resources");
            case Extent.Listed<String>(var ids) -> names.list(ids);
        };
    }
}
