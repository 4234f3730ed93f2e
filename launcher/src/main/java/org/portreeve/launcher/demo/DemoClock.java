package org.portreeve.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Clock;

/** The database's time, except while sample data is being made: then the time of the story that is told. */
final class DemoClock implements Clock {
    private volatile @Nullable Instant story;

    @Override
    public Instant now(Instant database) {
        Instant told = story;
        return told == null ? database : told;
    }

    void startAt(Instant at) {
        story = at;
    }

    /** Lets time pass, and answers what time it is then. */
    Instant pass(Duration duration) {
        Instant told = story;
        if (told == null) {
            throw new IllegalStateException("no story is being told");
        }
        Instant later = told.plus(duration);
        story = later;
        return later;
    }

    void stop() {
        story = null;
    }
}
