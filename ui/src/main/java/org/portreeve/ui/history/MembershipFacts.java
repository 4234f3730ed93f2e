package org.portreeve.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.history.Sentence.Part;

/** What happened to a membership. */
final class MembershipFacts {
    private final Names names;
    private final Subject subject;
    private final Consumer<Fact> out;

    private MembershipFacts(Names names, Subject subject, Consumer<Fact> out) {
        this.names = names;
        this.subject = subject;
        this.out = out;
    }

    static void of(Change.OfMembership change, Names names, Consumer<Fact> out) {
        var facts = new MembershipFacts(names, new Subject.OfPerson(change.user()), out);
        Membership before = change.before();
        Membership after = change.after();
        if (before == null) {
            facts.joined(Objects.requireNonNull(after));
        } else if (after == null) {
            out.accept(Fact.of(facts.subject, "removed-from-tenant"));
        } else {
            facts.changed(before, after);
        }
    }

    private void joined(Membership after) {
        List<String> with = new ArrayList<>();
        after.roles().keySet().forEach(role -> with.add(names.role(role)));
        after.profiles().keySet().forEach(profile -> with.add(names.profile(profile)));
        String key = after.status() == MembershipStatus.INVITED ? "invited" : "joined";
        Part baseRole = Part.plain(names.baseRole(after.baseRole()));
        Fact fact = with.isEmpty()
                ? Fact.of(subject, key, baseRole)
                : Fact.of(subject, key + "-with", baseRole, Part.strong(names.list(with)));
        out.accept(fact.with(names.say("field.scope"), names.say("nothing"), names.scope(after.scope())));
    }

    private void changed(Membership before, Membership after) {
        status(before.status(), after.status());
        if (before.baseRole() != after.baseRole()) {
            boolean admin = after.baseRole() == BaseRole.TENANT_ADMIN;
            out.accept(Fact.of(subject, admin ? "became-admin" : "became-user")
                    .with(
                            names.say("field.base-role"),
                            names.baseRole(before.baseRole()),
                            names.baseRole(after.baseRole())));
        }
        roles(before.roles(), after.roles());
        profiles(before.profiles(), after.profiles());
        sections(before, after);
        agents(before.agents(), after.agents());
        scope(before.scope(), after.scope());
        if (!Objects.equals(before.until(), after.until())) {
            Fact fact = after.until() == null
                    ? Fact.of(subject, "stays-for-good")
                    : Fact.of(subject, "stays-until", Part.plain(names.end(after.until())));
            out.accept(fact.with(names.say("field.end"), names.end(before.until()), names.end(after.until())));
        }
        details(before.details(), after.details());
    }

    private void status(MembershipStatus before, MembershipStatus after) {
        if (before != after) {
            String key = switch (after) {
                case ACTIVE -> before == MembershipStatus.INVITED ? "accepted" : "enabled";
                case DISABLED -> "disabled";
                case INVITED -> "invited-again";
            };
            out.accept(Fact.of(subject, key)
                    .with(
                            names.say("field.status"),
                            names.say("status." + before.key()),
                            names.say("status." + after.key())));
        }
    }

    private void roles(Map<RoleId, RoleAssignment> before, Map<RoleId, RoleAssignment> after) {
        String none = names.say("not-held");
        before.forEach((id, was) -> {
            if (!after.containsKey(id)) {
                out.accept(Fact.of(subject, "role-lost", Part.strong(names.role(id)))
                        .taken()
                        .with(names.role(id), held(was), none));
            }
        });
        after.forEach((id, is) -> {
            RoleAssignment was = before.get(id);
            Part role = Part.strong(names.role(id));
            if (was == null) {
                String window = names.window(is.window());
                Fact fact = window.isEmpty()
                        ? Fact.of(subject, "role-gained", role)
                        : Fact.of(subject, "role-gained-within", role, Part.plain(window));
                out.accept(fact.granted().with(names.role(id), none, held(is)));
            } else if (!was.window().equals(is.window())) {
                String window = names.window(is.window());
                Fact fact = window.isEmpty()
                        ? Fact.of(subject, "role-for-good", role)
                        : Fact.of(subject, "role-window", role, Part.plain(window));
                out.accept(fact.with(names.role(id), held(was), held(is)));
            } else if (!was.equals(is)) {
                out.accept(Fact.of(subject, "role-renewed", role)
                        .granted()
                        .with(
                                names.role(id),
                                granted(was.grantedBy(), was.reason()),
                                granted(is.grantedBy(), is.reason())));
            }
        });
    }

    private void profiles(Map<ProfileId, ProfileAssignment> before, Map<ProfileId, ProfileAssignment> after) {
        String none = names.say("not-held");
        String held = names.say("held");
        before.forEach((id, _) -> {
            if (!after.containsKey(id)) {
                out.accept(Fact.of(subject, "profile-lost", Part.strong(names.profile(id)))
                        .taken()
                        .with(names.profile(id), held, none));
            }
        });
        after.forEach((id, is) -> {
            ProfileAssignment was = before.get(id);
            Part profile = Part.strong(names.profile(id));
            if (was == null) {
                out.accept(Fact.of(subject, "profile-gained", profile).granted().with(names.profile(id), none, held));
            } else if (!was.equals(is)) {
                out.accept(Fact.of(subject, "profile-renewed", profile)
                        .granted()
                        .with(
                                names.profile(id),
                                granted(was.grantedBy(), was.reason()),
                                granted(is.grantedBy(), is.reason())));
            }
        });
    }

    private void sections(Membership before, Membership after) {
        var all = new TreeSet<>(before.sections().keySet());
        all.addAll(after.sections().keySet());
        for (SectionId section : all) {
            SectionToggle was = before.sections().get(section);
            SectionToggle is = after.sections().get(section);
            Part name = Part.strong(names.section(section));
            if (before.isOn(section) != after.isOn(section)) {
                out.accept(Fact.of(subject, after.isOn(section) ? "section-on" : "section-off", name)
                        .with(names.section(section), onOff(before.isOn(section)), onOff(after.isOn(section))));
            } else if (!Objects.equals(was, is)) {
                boolean personal = is != null && is.origin() == SectionToggle.Origin.OVERRIDE;
                out.accept(Fact.of(subject, personal ? "section-personal" : "section-default", name));
            }
        }
    }

    private void agents(AgentAccess before, AgentAccess after) {
        if (before.allowedByDefault() != after.allowedByDefault()) {
            out.accept(Fact.of(subject, after.allowedByDefault() ? "agents-by-default" : "agents-only-allowed")
                    .with(
                            names.say("field.agents"),
                            allowed(before.allowedByDefault()),
                            allowed(after.allowedByDefault())));
        }
        var all = new TreeSet<AgentId>();
        List.of(before, after).forEach(access -> {
            all.addAll(access.allowed());
            all.addAll(access.blocked());
        });
        for (AgentId agent : all) {
            String was = exception(before, agent);
            String is = exception(after, agent);
            if (!was.equals(is)) {
                out.accept(Fact.of(subject, "agent-" + is, Part.strong(names.agent(agent)))
                        .with(names.agent(agent), names.say("access." + was), names.say("access." + is)));
            }
        }
    }

    private void scope(Extent<SubtenantId> before, Extent<SubtenantId> after) {
        if (!before.equals(after)) {
            Fact fact = switch (after) {
                case Extent.All<SubtenantId> _ -> Fact.of(subject, "scope-all");
                case Extent.Listed<SubtenantId> _ -> Fact.of(subject, "scope-listed", Part.strong(names.scope(after)));
            };
            out.accept(fact.with(names.say("field.scope"), names.scope(before), names.scope(after)));
        }
    }

    private void details(Membership.Details before, Membership.Details after) {
        if (!Objects.equals(before.jobTitle(), after.jobTitle())) {
            detail("job-title", names.text(before.jobTitle()), names.text(after.jobTitle()));
        }
        if (!Objects.equals(before.phone(), after.phone())) {
            detail("phone", names.text(before.phone()), names.text(after.phone()));
        }
        if (!Objects.equals(before.externalId(), after.externalId())) {
            detail("external-id", names.text(before.externalId()), names.text(after.externalId()));
        }
        if (!before.since().equals(after.since())) {
            detail("since", names.end(before.since()), names.end(after.since()));
        }
    }

    private void detail(String field, String before, String after) {
        String label = names.say("field." + field);
        out.accept(Fact.of(subject, "detail", Part.plain(label), Part.strong(after))
                .with(label, before, after));
    }

    private static String exception(AgentAccess access, AgentId agent) {
        if (access.allowed().contains(agent)) {
            return "allowed";
        }
        return access.blocked().contains(agent) ? "blocked" : "follows";
    }

    private String held(RoleAssignment assignment) {
        return names.span(assignment.window());
    }

    private String granted(Author author, String reason) {
        String by = names.author(author);
        return reason.isBlank() ? names.say("granted", by) : names.say("granted-because", by, reason);
    }

    private String onOff(boolean on) {
        return names.say(on ? "on" : "off");
    }

    private String allowed(boolean allowed) {
        return names.say(allowed ? "access.allowed" : "access.blocked");
    }
}
