package org.portreeve.ui.users;

import org.jspecify.annotations.Nullable;
import org.portreeve.application.matrix.TraceToggles;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.TenantId;

/** Where the toggles of a member came from, in words: by which default or by whom, and since when. */
record SectionOrigins(TraceToggles.Traces traces) {
    static SectionOrigins of(Questions questions, TenantId tenant, UserId user) {
        return new SectionOrigins(
                questions.tracing().of(questions.actor(), tenant, user).orElseGet(TraceToggles.Traces::none));
    }

    /** “Default of 12 Nov 2026, applied by Ben Adeyemi; today’s is on”, “Set by Ben Adeyemi on 13 Nov 2026”. */
    String words(SectionId section, @Nullable SectionToggle toggle, Looking looking) {
        boolean today = looking.state().tenant().joining().allows(section);
        if (toggle == null) {
            return looking.say(today ? "users.sections.never-set-on" : "users.sections.never-set");
        }
        if (toggle.origin() == SectionToggle.Origin.OVERRIDE) {
            return personal(section, looking);
        }
        var words = byDefault(section, looking);
        return toggle.on() == today
                ? words
                : looking.say(today ? "users.sections.older-on" : "users.sections.older-off", words);
    }

    private String byDefault(SectionId section, Looking looking) {
        var dates = looking.dates();
        var setting = traces.settings().get(section);
        if (setting != null) {
            return looking.say(
                    "users.sections.default-by",
                    dates.day(setting.time()),
                    traces.authors().of(setting.author()));
        }
        // Why: where all of the history is shown and says nothing, nothing has changed since they joined.
        return traces.shownSince() == null
                ? looking.say(
                        "users.sections.default-of",
                        dates.day(looking.member().details().since()))
                : looking.say("users.sections.default-before", dates.day(traces.shownSince()));
    }

    private String personal(SectionId section, Looking looking) {
        var setting = traces.settings().get(section);
        if (setting != null) {
            return looking.say(
                    "users.sections.set-by",
                    traces.authors().of(setting.author()),
                    looking.dates().day(setting.time()));
        }
        return traces.shownSince() == null
                ? looking.say("users.sections.set")
                : looking.say("users.sections.set-before", looking.dates().day(traces.shownSince()));
    }
}
