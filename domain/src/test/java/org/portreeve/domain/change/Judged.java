package org.portreeve.domain.change;

import java.util.List;
import java.util.function.UnaryOperator;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.state.TenantState;

/** What all guards together say of a change. */
final class Judged {
    static final Authority TENANT_KEY = new Authority.OfTenantKey();
    static final Authority PROVISIONING_KEY = new Authority.OfProvisioningKey();
    static final Authority PLATFORM_KEY = new Authority.OfPlatformKey();
    static final Authority SYSTEM = new Authority.OfSystem();

    private Judged() {}

    /** Somebody, with what they hold on the platform. */
    static Authority by(String name, String... platformPermissions) {
        return new Authority.OfUser(MemberFixture.id(name), CatalogueFixture.permissionSet(platformPermissions));
    }

    static List<Objection> judge(Authority authority, TenantFixture before, UnaryOperator<TenantFixture> change) {
        TenantState state = before.state();
        return judge(authority, state, change.apply(TenantFixture.from(state)).state());
    }

    static List<Objection> judge(Authority authority, TenantState before, TenantState after) {
        return ChangePlan.of(new Proposal(CatalogueFixture.catalogue(), before, after, authority, TenantFixture.NOW))
                .objections();
    }

    static List<Objection> judgeBirth(Authority authority, TenantFixture born) {
        return ChangePlan.of(
                        new Proposal(CatalogueFixture.catalogue(), null, born.state(), authority, TenantFixture.NOW))
                .objections();
    }

    static List<String> codes(List<Objection> objections) {
        return objections.stream().map(Objection::code).distinct().toList();
    }
}
