package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;

/** A security profile with its roles. */
@Entity
@Audited
@Table(name = "profile")
class ProfileRow {
    @Id
    String id = "";

    String tenant = "";
    String profileKey = "";
    String name = "";
    String roles = "";

    static ProfileRow of(TenantId tenant, SecurityProfile profile) {
        ProfileRow row = new ProfileRow();
        row.id = Ids.scoped(tenant, profile.id().value());
        row.tenant = tenant.value();
        row.profileKey = profile.id().value();
        row.name = profile.name();
        row.roles = Columns.list(profile.roles());
        return row;
    }

    SecurityProfile toProfile() {
        return new SecurityProfile(new ProfileId(profileKey), name, Columns.set(roles, RoleId::new));
    }
}
