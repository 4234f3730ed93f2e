package org.portreeve.application.configuration;

/** A value with the JSON pointer of the place where it stands in a document. */
public record Located<T>(String path, T value) {}
