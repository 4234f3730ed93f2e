package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.history.Revisions.Filter;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Looking back: revisions come back as they were recorded, and every filter counts. */
public abstract class RevisionsContract {
    /** The ports under test. */
    protected abstract Ports ports();

    private final String slug = "r-" + UUID.randomUUID().toString().substring(0, 13);
    private final TenantId id = new TenantId(slug);
    private Revision first;
    private Revision second;
    private Revision third;

    private Revisions revisions() {
        return ports().revisions();
    }

    @BeforeEach
    void three_revisions() {
        TenantState full = Samples.full(slug);
        first = put(full, origin(key(), Source.CONSOLE, "Opening 100%"));
        Person zoe = Samples.person(slug + "Zoë").withName(new PersonName("Zoë", "Example"));
        TenantState more = Samples.with(full, zoe, Samples.member(zoe.id()));
        second = put(more, origin(ana(), Source.IMPORT, "Newcomers"));
        TenantState admin = more.withMember(Samples.member(zoe.id()).withBaseRole(BaseRole.TENANT_ADMIN))
                .withRoles(more.roles().replaceAll(role -> role.withGrants(List.of())));
        third = put(admin, origin(key(), Source.API, "Promotion"));
    }

    private Revision put(TenantState after, Origin origin) {
        return ports().journal()
                .withTenant(
                        id,
                        (snapshot, recorder) ->
                                recorder.record(ChangeSet.between(snapshot.tenant(), after), after, origin));
    }

    private Author ana() {
        return Author.of(Samples.user(slug + "ana"));
    }

    private Author key() {
        return Author.of(Samples.apiKey(slug).id());
    }

    private static Origin origin(Author author, Source source, String reason) {
        return new Origin(author, null, source, "req", reason);
    }

    private List<Revision> page(Filter filter) {
        return revisions().page(id, filter, null, 10);
    }

    private static Filter text(String text) {
        return new Filter(null, null, Set.of(), Set.of(), text, null, null);
    }

    private static Filter kinds(String... kinds) {
        return new Filter(null, null, Set.of(), Set.of(kinds), "", null, null);
    }

    @Test
    void revisions_come_back_as_they_were_recorded() {
        assertThat(page(Filter.everything())).containsExactly(third, second, first);
        assertThat(revisions().find(id, second.number())).contains(second);
        assertThat(revisions().count(id)).isEqualTo(3);
        assertThat(first.changes().changes()).hasSizeGreaterThan(10);
    }

    @Test
    void revisions_of_other_tenants_are_not_there() {
        TenantId other = new TenantId("nowhere");
        assertThat(revisions().find(other, second.number())).isEmpty();
        assertThat(revisions().page(other, Filter.everything(), null, 10)).isEmpty();
        assertThat(revisions().count(other)).isZero();
    }

    @Test
    void revisions_of_the_platform_are_apart_from_those_of_tenants() {
        Revision made = ports().journal().withPlatform((snapshot, recorder) -> {
            ApiKey key = Samples.apiKey("platform " + slug);
            PlatformState after = snapshot.platform()
                    .withApiKeys(snapshot.platform().apiKeys().with(key.id(), key));
            return recorder.record(
                    ChangeSet.between(snapshot.platform(), after), after, origin(ana(), Source.API, "Why " + slug));
        });
        assertThat(revisions().find(null, made.number())).contains(made);
        assertThat(revisions().glance(null, made.number())).contains(made);
        assertThat(revisions().find(id, made.number())).isEmpty();
        assertThat(revisions().find(null, third.number())).isEmpty();
        assertThat(revisions().page(null, text(slug), null, 10)).containsExactly(made);
        assertThat(revisions().page(null, text("Ána"), made.number() + 1, 1)).containsExactly(made);
        assertThat(revisions().page(null, text(slug), made.number(), 10)).isEmpty();
        assertThat(revisions().page(null, kinds("catalogue"), null, 1_000)).doesNotContain(made);
        assertThat(revisions().page(null, kinds("api-key"), null, 1_000)).contains(made);
        assertThat(revisions().page(null, Filter.about(Samples.user(slug + "Zoë")), null, 10))
                .isEmpty();
        assertThat(revisions().count(null)).isPositive();
        assertThat(revisions().count(id)).isEqualTo(3);
        assertThat(revisions().days(null, made.time(), ZoneId.of("UTC"))).isNotEmpty();
    }

    @Test
    void pages_go_on_below_a_number() {
        assertThat(revisions().page(id, Filter.everything(), null, 2)).containsExactly(third, second);
        assertThat(revisions().page(id, Filter.everything(), second.number(), 2))
                .containsExactly(first);
    }

    @Test
    void a_person_is_found_wherever_something_of_theirs_changed() {
        UserId zoe = Samples.user(slug + "Zoë");
        assertThat(page(Filter.about(zoe))).containsExactly(third, second);
        assertThat(page(Filter.about(Samples.user(slug + "ana")))).containsExactly(first);
        assertThat(page(Filter.about(Samples.user("nobody")))).isEmpty();
    }

    @Test
    void actor_source_kind_and_time_count() {
        assertThat(page(new Filter(null, key().actor(), Set.of(), Set.of(), "", null, null)))
                .containsExactly(third, first);
        assertThat(page(new Filter(null, null, Set.of(Source.IMPORT, Source.API), Set.of(), "", null, null)))
                .containsExactly(third, second);
        assertThat(page(kinds("role"))).containsExactly(third, first);
        assertThat(page(kinds("api-key", "person"))).containsExactly(second, first);
        assertThat(page(kinds("catalogue"))).isEmpty();
        assertThat(page(new Filter(null, null, Set.of(), Set.of(), "", second.time(), third.time())))
                .containsExactly(second);
        assertThat(page(new Filter(
                        null, null, Set.of(), Set.of(), "", second.time().plusNanos(1), null)))
                .containsExactly(third);
    }

    @Test
    void text_is_looked_for_in_reason_actor_and_the_names_of_people() {
        assertThat(page(text("promo"))).containsExactly(third);
        assertThat(page(text("Ána"))).containsExactly(second, first);
        assertThat(page(text(slug.toUpperCase(Locale.ROOT)))).containsExactly(third, first);
        assertThat(page(text("100%"))).containsExactly(first);
        assertThat(page(text("1%0"))).isEmpty();
        assertThat(page(text("Zoë"))).containsExactly(third, second);
    }

    @Test
    void text_is_looked_for_in_what_was_touched() {
        assertThat(page(text("invoice CLERK"))).containsExactly(third, first);
        assertThat(page(text("españa"))).containsExactly(first);
    }

    @Test
    void days_are_those_of_the_zone() {
        ZoneId zone = ZoneId.of("Pacific/Kiritimati");
        assertThat(revisions().days(id, Instant.EPOCH, zone))
                .extracting(Revisions.Day::revisions)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(3));
        assertThat(revisions().days(id, first.time(), zone).getFirst().date())
                .isEqualTo(first.time().atZone(zone).toLocalDate());
        assertThat(revisions().days(id, third.time().plusSeconds(60), zone)).isEmpty();
    }
}
