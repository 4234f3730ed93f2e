package org.portreeve.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Mark and wordmark, the tenant selector, and at the end theme, language and account. */
public final class TopBar extends Header {
    private final TenantSelector tenants = new TenantSelector();
    private final AccountMenu account = new AccountMenu();
    private final Div middle = new Div();

    public TopBar() {
        addClassName("topbar");
        var toggle = new DrawerToggle();
        toggle.addClassName("only-narrow");
        toggle.getElement().getThemeList().add("tertiary");
        toggle.setAriaLabel(getTranslation("nav.menu"));
        middle.addClassName("middle");
        add(skip(), toggle, brand(), tenants, middle, new ThemeSwitch(), new LanguageSwitch(), account);
    }

    public TenantSelector tenants() {
        return tenants;
    }

    public AccountMenu account() {
        return account;
    }

    /** Puts something between tenant and account, such as the opener of the command palette. */
    public void setMiddle(Component component) {
        middle.removeAll();
        middle.add(component);
    }

    /** Past bar and navigation, for whoever comes by keyboard. */
    private NativeButton skip() {
        var skip = new NativeButton(getTranslation("nav.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("data-skip", "main");
        return skip;
    }

    /** Mark and wordmark, linking to the start page. */
    static Anchor brand() {
        var mark = new Span();
        mark.addClassName("logo");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", mark, new Span("Portreeve"));
        brand.addClassNames("brand", "only-wide");
        return brand;
    }
}
