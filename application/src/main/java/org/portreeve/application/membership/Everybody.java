package org.portreeve.application.membership;

import java.util.List;
import org.portreeve.domain.membership.Person;

/** Port: finds people of the whole platform. */
@FunctionalInterface
public interface Everybody {
    /** At most {@code limit} people of whose name or address each word begins a word, by name; nobody who is erased. */
    List<Person> find(String words, int limit);
}
