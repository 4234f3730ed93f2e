package org.portreeve.ui.catalogue;

/** The addresses of the catalogue's pages. */
final class CatalogueRoute {
    static final String SECTIONS = "platform/sections";
    static final String PLANS = "platform/plans";
    static final String PERMISSIONS = "platform/permissions";

    /** What stands in the address instead of a key; no key has an underscore in front. */
    static final String NEW = "_new";

    private CatalogueRoute() {}

    /** Why as it is: nothing that stands in a key has a meaning in addresses. */
    static String to(String page, String key) {
        return page + "/" + key;
    }
}
