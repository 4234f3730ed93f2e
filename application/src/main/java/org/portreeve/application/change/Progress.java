package org.portreeve.application.change;

/** Hears how far a long change has come, and may call it off as long as it is not committed; then nothing has changed. */
public interface Progress {
    /** Nobody listens, and nothing is called off. */
    Progress NONE = new Progress() {
        @Override
        public void reached(Phase phase, long done, long all) {}

        @Override
        public boolean isCalledOff() {
            return false;
        }
    };

    /** What is going on. */
    enum Phase {
        /** For other long changes to end. */
        WAITING,
        /** Who gains and loses what, and what the guards say. */
        PLANNING,
        /** Rows and their history. */
        WRITING
    }

    /** Says how many parts of all are done; a change that is tried again begins anew. */
    void reached(Phase phase, long done, long all);

    /** Whether somebody wants it to stop. */
    boolean isCalledOff();

    /** Says how far it is, and leaves by {@link CalledOff} where it is to stop. */
    default void step(Phase phase, long done, long all) {
        reached(phase, done, all);
        if (isCalledOff()) {
            throw new CalledOff();
        }
    }
}
