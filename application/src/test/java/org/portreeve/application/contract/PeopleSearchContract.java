package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.PeopleSearch.Order;
import org.portreeve.application.membership.PeopleSearch.Query;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Finding members: every word and every filter counts, pages follow one another. */
public abstract class PeopleSearchContract extends SearchedPeople {
    private List<String> words(String text) {
        return found(Query.everybody().withText(text));
    }

    @Test
    void everybody_stands_in_the_order_of_plain_names() {
        assertThat(found(Query.everybody())).containsExactly("ana", "Ana", "Bengt", "Zoë");
        assertThat(search().count(id, Query.everybody(), 3)).isEqualTo(3);
        assertThat(search().page(new TenantId("nowhere"), Query.everybody(), 0, 9))
                .isEmpty();
    }

    @Test
    void each_word_begins_some_word_of_the_person() {
        assertThat(words("an")).containsExactly("ana", "Ana", "Bengt");
        assertThat(words("an ru")).containsExactly("Ana");
        assertThat(words("RU AN")).containsExactly("Ana");
        assertThat(words("uiz")).isEmpty();
        assertThat(words("strasse")).containsExactly("Zoë");
        assertThat(words("luk zoe")).containsExactly("Zoë");
        assertThat(words("ångs")).containsExactly("Bengt");
        assertThat(words("head 100% data_")).containsExactly("Bengt");
        assertThat(words("1%0")).isEmpty();
        assertThat(words("data!")).isEmpty();
        assertThat(words(slug + "." + user("Ana") + "@x.ex")).containsExactly("Ana");
    }

    @Test
    void each_filter_counts() {
        assertThat(found(query(Set.of(MembershipStatus.DISABLED), Set.of(), Set.of(), Set.of(), Set.of(), null)))
                .containsExactly("Bengt");
        assertThat(found(query(Set.of(), Set.of(BaseRole.TENANT_ADMIN), Set.of(), Set.of(), Set.of(), null)))
                .containsExactly("Zoë");
        assertThat(found(query(Set.of(), Set.of(), Set.of(Samples.CLERK), Set.of(), Set.of(), null)))
                .containsExactly("Ana");
        assertThat(found(query(Set.of(), Set.of(), Set.of(Samples.AUDITOR), Set.of(), Set.of(), null)))
                .isEmpty();
        assertThat(found(query(Set.of(), Set.of(), Set.of(), Set.of(Samples.ACCOUNTING), Set.of(), null)))
                .containsExactly("Ana");
        assertThat(found(query(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true)))
                .containsExactly("Ana");
    }

    @Test
    void who_was_seen_is_found_by_when() {
        Instant noon = Instant.parse("2026-03-01T12:00:00.000001Z");
        search().seen(id, user("Ana"), noon);
        search().seen(id, user("Ana"), noon.minusSeconds(60));
        search().seen(id, user("Bengt"), noon.plusSeconds(1));
        search().seen(id, user("nobody"), noon);
        assertThat(search().lastSeen(id, user("Ana"))).contains(noon);
        assertThat(search().lastSeen(id, user("Zoë"))).isEmpty();
        assertThat(search().lastSeen(id, user("nobody"))).isEmpty();
        assertThat(found(seen(noon, false))).containsExactly("Bengt", "Ana");
        assertThat(found(seen(noon.plusSeconds(1), false))).containsExactly("Bengt");
        assertThat(found(seen(null, true))).containsExactlyInAnyOrder("ana", "Zoë");
        long revisions = ports().revisions().count(id);
        assertThat(revisions).isEqualTo(1);
    }

    private static Query seen(@Nullable Instant since, boolean never) {
        return new Query(
                "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, since, never, null, Order.LAST_SEEN, true);
    }

    @Test
    void being_seen_outlives_a_change_and_ends_with_the_membership() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        search().seen(id, user("Ana"), noon);
        TenantState state = Objects.requireNonNull(ports().states().read(id).tenant());
        Membership ana = Objects.requireNonNull(state.members().get(user("Ana")));
        Samples.put(ports().journal(), state.withMember(ana.withStatus(MembershipStatus.DISABLED)), "off");
        assertThat(search().lastSeen(id, user("Ana"))).contains(noon);
        Samples.put(
                ports().journal(),
                state.withMembers(state.members().without(user("Ana")))
                        .withPeople(state.people().without(user("Ana"))),
                "out");
        assertThat(search().lastSeen(id, user("Ana"))).isEmpty();
        assertThat(words("ruiz")).isEmpty();
    }

    @Test
    void a_new_name_is_found_in_every_tenant() {
        TenantState state = Objects.requireNonNull(ports().states().read(id).tenant());
        Person ana = Objects.requireNonNull(state.people().get(user("Ana")));
        String second = slug + "-2";
        Samples.put(
                ports().journal(),
                Samples.with(TenantState.empty(Samples.tenant(second)), ana, Samples.member(ana.id())),
                "also there");
        Samples.put(ports().journal(), state.withPerson(ana.withName(new PersonName("Maria", "Roth"))), "renamed");
        assertThat(words("roth")).containsExactly("Maria");
        assertThat(search().count(new TenantId(second), Query.everybody().withText("mar"), 9))
                .isEqualTo(1);
    }

    /** Everybody in every order and direction. */
    protected static List<Query> orders() {
        List<Query> all = new ArrayList<>();
        for (Order order : Order.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                all.add(new Query(
                        "",
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        false,
                        null,
                        order,
                        descending));
            }
        }
        return all;
    }

    @Test
    void pages_follow_one_another_without_gap_in_every_order() {
        for (Query query : orders()) {
            List<PeopleSearch.Hit> paged = new ArrayList<>();
            for (int offset = 0; offset < 4; offset++) {
                paged.addAll(search().page(id, query, offset, 1));
            }
            assertThat(paged).isEqualTo(search().page(id, query, 0, 10)).hasSize(4);
        }
    }

    @Test
    void a_roster_hands_out_what_pages_show_in_every_order() {
        search().seen(id, user("Ana"), Instant.parse("2026-03-01T12:00:00.000001Z"));
        search().seen(id, user("Zoë"), Instant.parse("2026-03-01T12:00:00Z"));
        for (Query query : orders()) {
            try (PeopleSearch.Roster roster = search().roster(id, query)) {
                List<PeopleSearch.Hit> all = new ArrayList<>(roster.next(3));
                assertThat(all).hasSize(3);
                all.addAll(roster.next(3));
                assertThat(all).isEqualTo(search().page(id, query, 0, 10));
                assertThat(roster.next(3)).isEmpty();
            }
        }
    }

    @Test
    void a_roster_holds_those_who_match_and_nobody_of_a_tenant_that_is_not_there() {
        try (PeopleSearch.Roster roster =
                search().roster(id, query(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Samples.SPAIN), null))) {
            assertThat(roster.next(9)).extracting(PeopleSearch.Hit::user).containsExactly(user("Ana"));
        }
        try (PeopleSearch.Roster roster = search().roster(id, Query.everybody().withText("an"))) {
            assertThat(roster.next(9))
                    .extracting(PeopleSearch.Hit::user)
                    .containsExactly(user("ana"), user("Ana"), user("Bengt"));
        }
        try (PeopleSearch.Roster roster = search().roster(new TenantId("nowhere"), Query.everybody())) {
            assertThat(roster.next(9)).isEmpty();
        }
    }

    @Test
    void a_roster_is_of_one_moment_whoever_is_renamed_meanwhile() {
        try (PeopleSearch.Roster roster = search().roster(id, Query.everybody())) {
            List<PeopleSearch.Hit> all = new ArrayList<>(roster.next(1));
            TenantState state = Objects.requireNonNull(ports().states().read(id).tenant());
            Person first = Objects.requireNonNull(state.people().get(user("ana")));
            Person last = Objects.requireNonNull(state.people().get(user("Zoë")));
            Samples.put(
                    ports().journal(),
                    state.withPerson(first.withName(new PersonName("Zz", "")))
                            .withPerson(last.withName(new PersonName("Aa", ""))),
                    "renamed");
            all.addAll(roster.next(9));
            assertThat(all)
                    .extracting(PeopleSearch.Hit::user)
                    .containsExactly(user("ana"), user("Ana"), user("Bengt"), user("Zoë"));
        }
    }
}
