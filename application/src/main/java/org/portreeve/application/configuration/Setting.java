package org.portreeve.application.configuration;

import org.jspecify.annotations.Nullable;

/** What a document sets something to, perhaps to nothing; where a document does not speak of it there is no setting. */
public record Setting<T>(String path, @Nullable T value) {}
