package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;

class ChangeSetTest {
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .role("runner", "workflow:run")
                .members(admin("ben"), user("ana"), user("inv").invited());
    }

    @Test
    void what_does_not_differ_is_no_change() {
        assertThat(ChangeSet.between(acme().state(), acme().state()).isEmpty()).isTrue();
        assertThat(Judged.judge(Judged.by("nobody"), acme(), it -> it)).isEmpty();
    }

    @Test
    void changes_stand_by_kind_and_then_by_key() {
        TenantState before = acme().state();
        TenantState after = TenantFixture.from(before)
                .name("Acme Inc.")
                .subtenant("b")
                .subtenant("a")
                .role("runner", "workflow:view")
                .profile("p", "runner")
                .exclusion("e", "runner")
                .agent("bot")
                .resource("record", "r", null)
                .apiKey("k", ApiKey.Scope.DECIDE)
                .withoutMember("inv")
                .state();
        ChangeSet changes = ChangeSet.between(before, after);
        assertThat(changes.changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly(
                        "OfTenant",
                        "OfSubtenant",
                        "OfSubtenant",
                        "OfRole",
                        "OfProfile",
                        "OfExclusion",
                        "OfAgent",
                        "OfResource",
                        "OfPerson",
                        "OfMembership",
                        "OfInvitation",
                        "OfApiKey");
        assertThat(changes.of(Change.OfSubtenant.class)).extracting(Change::key).containsExactly("a", "b");
        assertThat(changes.of(Change.OfSubtenant.class))
                .allMatch(Change::isCreation)
                .noneMatch(Change::isRemoval);
        assertThat(changes.of(Change.OfInvitation.class))
                .allMatch(Change::isRemoval)
                .noneMatch(Change::isCreation);
        assertThat(changes.of(Change.OfResource.class)).extracting(Change::key).containsExactly("record:r");
        assertThat(changes.members()).containsExactly(id("inv"));
    }

    @Test
    void everything_of_a_new_tenant_is_new() {
        ChangeSet changes = ChangeSet.between(null, acme().state());
        assertThat(changes.changes()).hasSize(9).allMatch(Change::isCreation);
    }

    @Test
    void the_platform_has_its_catalogue_and_its_keys() {
        PlatformState before = new PlatformState(CatalogueFixture.catalogue(), Table.empty());
        PlatformState after = before.withApiKeys(
                        acme().apiKey("k", ApiKey.Scope.DECIDE).state().apiKeys())
                .withCatalogue(CatalogueFixture.catalogueWith(Map.of()));
        assertThat(ChangeSet.between(before, before).isEmpty()).isTrue();
        assertThat(ChangeSet.between(before, after).changes()).hasSize(2);
        assertThat(ChangeSet.between((PlatformState) null, before).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.key()).isEqualTo("catalogue"));
    }
}
