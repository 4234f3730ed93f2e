package org.portreeve.application.catalogue;

/** What of a section, a plan or a permission can be wrong. */
public enum CatalogueField {
    /** No key, one of a shape that is none, or one whose resource type is reserved. */
    KEY,
    /** Blank, longer than {@value CatalogueFlaws#NAME_LENGTH} characters, or more than one line. */
    NAME,
    /** Longer than {@value CatalogueFlaws#DESCRIPTION_LENGTH} characters, unprintable, or blank where there must be one. */
    DESCRIPTION,
    /** A gate that the section cannot have. */
    GATE,
    /** A permission that does not exist or, where it is carried, reaches across tenants. */
    PERMISSION,
    /** No key or, for what needs one, a feature that no plan includes; any for what must work under every plan. */
    FEATURE,
    /** No key, the platform's own group, or another one than before. */
    GROUP,
    /** Below zero, or of more than 18 digits. */
    LIMIT,
    /** No https address of an allowed host. */
    LAUNCH_URL
}
