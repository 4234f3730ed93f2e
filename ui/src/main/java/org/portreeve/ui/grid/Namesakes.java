package org.portreeve.ui.grid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.domain.membership.Person;

/** Who on a page of people shares their name with somebody else there: their rows show the address, too. */
record Namesakes(Set<String> names) {
    static Namesakes of(List<FindPeople.Found> people) {
        var seen = new HashSet<String>();
        var shared = new HashSet<String>();
        people.forEach(found -> {
            if (!seen.add(found.person().label())) {
                shared.add(found.person().label());
            }
        });
        return new Namesakes(Set.copyOf(shared));
    }

    /** The address; empty where the name says enough. */
    String apart(Person person) {
        return person.email() != null && names.contains(person.label())
                ? person.email().value()
                : "";
    }
}
