package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The details beside a list: who or what, tabs that are built when they are opened, and a foot with reason and Save. */
public final class DetailPanel extends Aside {
    private final Div head = new Div();
    private final Span picture = new Span();
    private final H2 title = new H2();
    private final Span badges = new Span();
    private final Div subtitle = new Div();
    private final Div buttons = new Div();
    private final Tabs tabs = new Tabs();
    private final Map<Tab, Supplier<Component>> contents = new LinkedHashMap<>();
    private final Map<String, Tab> byKey = new LinkedHashMap<>();
    private final Div body = new Div();
    private final SaveFoot foot = new SaveFoot();

    public DetailPanel() {
        addClassName("detail");
        title.addClassName("clip");
        title.getElement().setAttribute("dir", "auto");
        badges.addClassName("row");
        subtitle.addClassNames("sm", "t2", "clip");
        buttons.addClassNames("row", "end");
        var line = new Div(title, badges);
        line.addClassName("row");
        var words = new Div(line, subtitle);
        words.addClassName("grow");
        head.addClassName("dh");
        head.add(picture, words, buttons);
        body.addClassName("dbody");
        tabs.setVisible(false);
        tabs.addSelectedChangeListener(_ -> rebuild());
        foot.setVisible(false);
        add(head, tabs, body, foot);
    }

    /** Replaces the head. */
    public void describe(Component avatar, String name, String details, Component... marks) {
        picture.removeAll();
        picture.add(avatar);
        title.setText(name);
        title.setTitle(name);
        subtitle.setText(details);
        subtitle.setTitle(details);
        badges.removeAll();
        badges.add(marks);
        getElement().setAttribute("aria-label", name);
    }

    /** Adds a tab; the first one opens. The key names it in the address. */
    public void addTab(String key, String label, Supplier<Component> content) {
        var tab = new Tab(label);
        contents.put(tab, content);
        byKey.put(key, tab);
        tabs.setVisible(true);
        tabs.add(tab);
    }

    /** Puts a dot on the tab, or takes it away: something is staged there. */
    public void mark(String key, boolean staged) {
        var tab = byKey.get(key);
        if (tab != null && staged == tab.getChildren().findAny().isEmpty()) {
            tab.getChildren().toList().forEach(tab::remove);
            if (staged) {
                var dot = new Span();
                dot.addClassName("dot");
                dot.getElement().setAttribute("role", "img");
                dot.getElement().setAttribute("aria-label", getTranslation("detail.staged"));
                tab.add(dot);
            }
        }
    }

    /** Opens the tab with the key, if there is one. */
    public void open(String key) {
        Optional.ofNullable(byKey.get(key)).ifPresent(tabs::setSelectedTab);
    }

    /** Tells the key of each tab that is opened. */
    public void onTab(Consumer<String> listener) {
        tabs.addSelectedChangeListener(change -> byKey.forEach((key, tab) -> {
            if (tab.equals(change.getSelectedTab())) {
                listener.accept(key);
            }
        }));
    }

    /** Builds the open tab anew. */
    public void rebuild() {
        var content = contents.get(tabs.getSelectedTab());
        if (content != null) {
            show(content.get());
        }
    }

    /** Replaces the body, where there are no tabs. */
    public void show(Component... content) {
        body.removeAll();
        body.add(content);
    }

    /** Adds a button or menu to the head. */
    public void addButton(Component button) {
        buttons.add(button);
    }

    /** Adds the buttons that go through the list, also by {@code K} and {@code J}. */
    public void onStep(Runnable previous, Runnable next) {
        var up = ConsoleButton.icon(getTranslation("detail.previous"), Symbol.UP);
        var down = ConsoleButton.icon(getTranslation("detail.next"), Symbol.DOWN);
        KeyHint.bind(up, "k");
        KeyHint.bind(down, "j");
        buttons.add(up.small().onClick(previous), down.small().onClick(next));
        up.addClassName("only-wide");
        down.addClassName("only-wide");
    }

    /** Adds the cross, also by {@code Esc}. */
    public void onClose(Runnable action) {
        var close = ConsoleButton.icon(getTranslation("detail.close"), Symbol.X).small();
        KeyHint.bind(close, "Escape");
        buttons.add(close.onClick(action));
    }

    /** The foot; hidden until it is asked for. */
    public SaveFoot foot() {
        foot.setVisible(true);
        return foot;
    }
}
