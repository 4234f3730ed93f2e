package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known and cannot be changed here, as terms and values. */
final class Facts extends DescriptionList {
    private final Looking looking;

    // Why: made anew with every look, so that no open page holds on to a state of the tenant.
    Facts(Looking looking) {
        this.looking = looking;
        addClassNames("facts", "wide");
    }

    Facts words(String key, @Nullable String value) {
        var known = Objects.requireNonNullElse(value, "");
        var text = new Span(known.isBlank() ? looking.say("users.profile.unknown") : known);
        text.getElement().setAttribute("dir", "auto");
        if (known.isBlank()) {
            text.addClassName("t3");
        }
        return fact(key, text);
    }

    Facts fact(String key, Component value) {
        add(new Term(looking.say(key)), new Description(value));
        return this;
    }
}
