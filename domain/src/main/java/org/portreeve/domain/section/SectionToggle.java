package org.portreeve.domain.section;

/** Whether a configurable section is on for a member, and whether a default or a person decided so. */
public record SectionToggle(boolean on, Origin origin) {
    /** Where a toggle's value came from. */
    public enum Origin {
        /** Copied from the tenant's section defaults at joining. */
        DEFAULT("default"),
        /** Set for this member. */
        OVERRIDE("override");

        private final String key;

        Origin(String key) {
            this.key = key;
        }

        /** The name in documents. */
        public String key() {
            return key;
        }
    }
}
