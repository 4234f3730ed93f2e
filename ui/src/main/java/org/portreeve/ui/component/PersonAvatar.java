package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A person's initials on a tint of their own; decoration, because the name always stands beside it. */
public final class PersonAvatar extends Span {
    /** 20, 26 and 36 px. */
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    public PersonAvatar(String name) {
        this(name, Size.SMALL);
    }

    public PersonAvatar(String name, Size size) {
        var initials = Initials.ofPerson(name);
        setText(initials.text());
        addClassNames("avatar", size.name().toLowerCase(Locale.ROOT), initials.tint());
        getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("dir", "auto");
    }
}
