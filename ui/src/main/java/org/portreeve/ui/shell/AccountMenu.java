package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.Symbol;

/** Who is signed in, theme and language once more for narrow screens, and the way out. */
public final class AccountMenu extends MenuBar {
    public AccountMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        addClassName("account");
    }

    /** Replaces who is signed in. */
    public void show(String name, String email, Runnable signOut) {
        removeAll();
        var words = new PersonName(name);
        words.addClassName("only-wide");
        var arrow = Symbol.DOWN.small();
        arrow.addClassName("only-wide");
        var line = new Span(new PersonAvatar(name), words, arrow);
        line.addClassName("row");
        var opener = addItem(line);
        opener.setAriaLabel(getTranslation("account.name", name));
        var menu = opener.getSubMenu();
        var address = new Span(email);
        address.addClassNames("t2", "sm");
        var person = new Div(new PersonName(name), address);
        person.addClassName("who");
        menu.addItem(person).setEnabled(false);
        menu.addSeparator();
        // Why: where the bar has room it offers both itself, and one of two ticks would be wrong.
        var theme = menu.addItem(getTranslation("theme.name"));
        theme.addClassName("narrow-entry");
        ThemeSwitch.addChoices(theme.getSubMenu(), _ -> {});
        var language = menu.addItem(getTranslation("language.name"));
        language.addClassName("narrow-entry");
        LanguageSwitch.addChoices(language.getSubMenu(), Language.of(getLocale()));
        menu.addItem(getTranslation("account.sign-out"), _ -> signOut.run());
    }
}
