package org.portreeve.application.apikey;

import org.portreeve.domain.apikey.ApiKeyId;

/** Port: secrets that nobody can guess, and numbers for keys. */
public interface NewKeys {
    /** A secret of 256 random bits, with the prefix by which keys of this product are told. */
    String secret();

    /** A number for a new key. */
    ApiKeyId id();
}
