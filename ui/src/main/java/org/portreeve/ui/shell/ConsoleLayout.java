package org.portreeve.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Div;

/** The frame of the console: top bar, navigation, and the page in its sheet. */
public class ConsoleLayout extends AppLayout {
    private final TopBar topBar = new TopBar();
    private final SideNavigation navigation = new SideNavigation();
    private final Div banner = new Div();

    // Why: what escapes goes to Vaadin's base class, which keeps nothing of it.
    @SuppressWarnings("this-escape")
    protected ConsoleLayout() {
        setPrimarySection(Section.NAVBAR);
        banner.addClassName("banner");
        banner.setVisible(false);
        addToNavbar(topBar, banner);
        addToDrawer(navigation);
    }

    /** Tenant selector, theme, language and account. */
    public final TopBar topBar() {
        return topBar;
    }

    /** The drawer. */
    public final SideNavigation navigation() {
        return navigation;
    }

    /** What must be seen on every page, such as “You see the console as Ana”; an empty text takes it away. */
    public final void setBanner(String text) {
        banner.setText(text);
        banner.setVisible(!text.isEmpty());
    }
}
