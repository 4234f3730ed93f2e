package org.portreeve.ui.grid;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.change.Effects;

/** A plan in one sentence: “3 people gain 6 permissions, 1 person loses 1 permission.” In which subtenants is left to the diff. */
final class PlanSummary {
    private final Effects effects;
    private final Locale locale;

    private PlanSummary(Effects effects, Locale locale) {
        this.effects = effects;
        this.locale = locale;
    }

    static String of(Effects effects, Locale locale) {
        return new PlanSummary(effects, locale).say();
    }

    private String say() {
        Optional<String> gains = side("grid.plan.gains", Effects.Group::gains);
        Optional<String> losses = side("grid.plan.losses", Effects.Group::losses);
        if (gains.isPresent() && losses.isPresent()) {
            return say("grid.plan.both", gains.get(), losses.get());
        }
        return gains.or(() -> losses).map(one -> say("grid.plan.one", one)).orElseGet(() -> say("grid.plan.nobody"));
    }

    private Optional<String> side(String key, Function<Effects.Group, List<Effects.Effect>> side) {
        int people = 0;
        int things = 0;
        boolean permissions = true;
        for (Effects.Group group : effects.groups()) {
            List<AccessRequest> requests = side.apply(group).stream()
                    .flatMap(effect -> request(effect).stream())
                    .toList();
            people += requests.isEmpty() ? 0 : group.people().size();
            things += group.people().size() * requests.size();
            permissions &= requests.stream().allMatch(AccessRequest.DoPermission.class::isInstance);
        }
        String noun = permissions ? "grid.plan.permissions" : "grid.plan.things";
        return people == 0 ? Optional.empty() : Optional.of(say(key, people, say(noun, things)));
    }

    private static Optional<AccessRequest> request(Effects.Effect effect) {
        return effect.what() instanceof Effects.What.Access(var request) ? Optional.of(request) : Optional.empty();
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
