package org.portreeve.domain.state;

import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.catalogue.Catalogue;

/** What the platform itself holds at one version: its catalogue and its own API keys. */
public record PlatformState(Catalogue catalogue, Table<ApiKeyId, ApiKey> apiKeys) {
    /** The same with another catalogue. */
    public PlatformState withCatalogue(Catalogue other) {
        return new PlatformState(other, apiKeys);
    }

    /** The same with other API keys. */
    public PlatformState withApiKeys(Table<ApiKeyId, ApiKey> others) {
        return new PlatformState(catalogue, others);
    }
}
