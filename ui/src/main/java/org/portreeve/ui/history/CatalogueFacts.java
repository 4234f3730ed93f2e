package org.portreeve.ui.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.history.Sentence.Part;

/** What happened to the platform's catalogue: what it gained, lost and says differently. */
final class CatalogueFacts {
    private final Names names;
    private final Subject subject;
    private final Consumer<Fact> out;

    private CatalogueFacts(Names names, Consumer<Fact> out) {
        this.names = names;
        this.subject = new Subject.OfThing("catalogue", names.say("catalogue"));
        this.out = out;
    }

    static void of(Change.OfCatalogue change, Names names, Consumer<Fact> out) {
        var facts = new CatalogueFacts(names, out);
        Catalogue before = change.before();
        Catalogue after = change.after();
        if (before == null) {
            out.accept(Fact.of(facts.subject, "catalogue-seeded"));
        } else {
            facts.changed(before, Objects.requireNonNull(after));
        }
    }

    private void changed(Catalogue before, Catalogue after) {
        List<String> gained = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> other = new ArrayList<>();
        compare(before.permissions(), after.permissions(), Permission::value, gained, lost, other);
        compare(before.sections(), after.sections(), SectionId::value, gained, lost, other);
        compare(before.plans(), after.plans(), PlanId::value, gained, lost, other);
        compare(templates(before), templates(after), name -> name, gained, lost, other);
        String nothing = names.say("nothing");
        tell("catalogue-gained", gained, (fact, all) -> fact.with(names.say("kind.catalogue"), nothing, all));
        tell("catalogue-lost", lost, (fact, all) -> fact.with(names.say("kind.catalogue"), all, nothing));
        tell("catalogue-changed", other, (fact, _) -> fact);
        if (gained.isEmpty() && lost.isEmpty() && other.isEmpty()) {
            out.accept(Fact.of(subject, "catalogue-set"));
        }
    }

    /** Where the sentence names only some, {@code whole} adds all of them. */
    private void tell(String key, List<String> what, BiFunction<Fact, String, Fact> whole) {
        if (what.isEmpty()) {
            return;
        }
        String said = names.list(what);
        String all = Names.all(what);
        Fact fact = Fact.of(subject, key, Part.strong(said));
        out.accept(said.equals(all) ? fact : whole.apply(fact, all));
    }

    private static <K, V> void compare(
            Map<K, V> before,
            Map<K, V> after,
            Function<K, String> name,
            List<String> gained,
            List<String> lost,
            List<String> other) {
        before.forEach((key, was) -> {
            V is = after.get(key);
            if (is == null) {
                lost.add(name.apply(key));
            } else if (!is.equals(was)) {
                other.add(name.apply(key));
            }
        });
        after.keySet().stream()
                .filter(key -> !before.containsKey(key))
                .map(name)
                .forEach(gained::add);
    }

    private static Map<String, RoleTemplate> templates(Catalogue catalogue) {
        Map<String, RoleTemplate> templates = new HashMap<>();
        catalogue.builtInRoles().forEach(template -> templates.put(template.name(), template));
        return templates;
    }
}
