package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** English, Spanish or German; remembered in this browser. */
public final class LanguageSwitch extends MenuBar {
    public LanguageSwitch() {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        addClassName("only-wide");
        var opener = addItem(Language.of(getLocale()).code());
        opener.setAriaLabel(getTranslation("language.name"));
        addChoices(opener.getSubMenu(), Language.of(getLocale()));
    }

    static void addChoices(SubMenu menu, Language current) {
        for (Language language : Language.values()) {
            var item = menu.addItem(language.ownName(), _ -> choose(language));
            item.getElement().setAttribute("lang", language.locale().toLanguageTag());
            item.setCheckable(true);
            item.setChecked(language == current);
        }
    }

    /** A button for each, by its own name, for pages without a bar; the one in force says so. */
    public static List<NativeButton> choices(Locale now) {
        return Arrays.stream(Language.values())
                .map(language -> {
                    var button = new NativeButton(language.ownName(), _ -> choose(language));
                    button.getElement().setAttribute("lang", language.locale().toLanguageTag());
                    if (language == Language.of(now)) {
                        button.getElement().setAttribute("aria-current", "true");
                    }
                    return button;
                })
                .toList();
    }

    private static void choose(Language language) {
        var ui = UI.getCurrent();
        Preference.LANGUAGE.write(ui, language.locale().getLanguage());
        ui.getSession().setLocale(language.locale());
        // Why: every word on the page changes, and what matters is in the address; a reload is simpler than observers
        // everywhere.
        ui.getPage().reload();
    }
}
