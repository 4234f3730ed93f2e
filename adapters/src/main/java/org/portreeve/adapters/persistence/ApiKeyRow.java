package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** An API key: of a tenant or, where that is null, of the platform. */
@Entity
@Audited
@Table(name = "api_key")
class ApiKeyRow {
    @Id
    UUID id = Ids.NONE;

    @Nullable
    String tenant;

    String name = "";
    String prefix = "";
    String hash = "";
    String scopes = "";

    @Nullable
    Instant expiresAt;

    String createdBy = "";
    Instant createdAt = Instant.EPOCH;

    @Nullable
    Instant revokedAt;

    @Nullable
    UUID keeper;

    @NotAudited
    @Nullable
    String searchName;

    static ApiKeyRow of(@Nullable TenantId tenant, ApiKey key) {
        ApiKeyRow row = new ApiKeyRow();
        row.id = key.id().value();
        row.tenant = tenant == null ? null : tenant.value();
        row.name = key.name();
        row.prefix = key.prefix();
        row.hash = key.hash();
        row.scopes = Columns.list(key.scopes());
        row.expiresAt = Columns.micros(key.expiresAt());
        row.createdBy = Columns.author(key.createdBy());
        row.createdAt = Columns.known(key.createdAt());
        row.revokedAt = Columns.micros(key.revokedAt());
        row.keeper = key.keeper() == null ? null : key.keeper().value();
        row.searchName = SearchText.of(key.name()).columnValue();
        return row;
    }

    ApiKey toApiKey() {
        return new ApiKey(
                new ApiKeyId(id),
                name,
                prefix,
                hash,
                Columns.set(scopes, ApiKey.Scope::valueOf),
                expiresAt,
                Columns.author(createdBy),
                createdAt,
                revokedAt,
                keeper == null ? null : new UserId(keeper));
    }
}
