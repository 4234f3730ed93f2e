package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import org.portreeve.application.membership.Everybody;
import org.portreeve.domain.membership.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds people by the words of their names and by how their addresses begin. What looks like an address is looked up in its
 * index; words walk everybody's names.
 */
final class JdbcEverybody implements Everybody {
    private static final String NAMED = "search_name like ? escape '!'";
    private static final String ADDRESSED = "email like ? escape '!'";
    private static final String ORDER = " order by family_name, given_name, id limit ?";

    private final JdbcTemplate jdbc;

    JdbcEverybody(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Person> find(String words, int limit) {
        StringBuilder where = new StringBuilder(JpaDirectory.PERSON).append("erased = false");
        List<Object> arguments = new ArrayList<>();
        for (String word : SearchText.queried(words)) {
            String begins = escaped(word) + "%";
            if (word.contains("@")) {
                where.append(" and ").append(ADDRESSED);
                arguments.add(begins);
            } else {
                where.append(" and (")
                        .append(NAMED)
                        .append(" or ")
                        .append(ADDRESSED)
                        .append(')');
                arguments.add("% " + begins);
                arguments.add(begins);
            }
        }
        arguments.add(limit);
        return jdbc.query(where.append(ORDER).toString(), JpaDirectory.PEOPLE, arguments.toArray());
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
