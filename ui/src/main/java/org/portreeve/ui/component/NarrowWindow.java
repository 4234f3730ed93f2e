package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Tells whether the window is as narrow as a phone, now and whenever it changes. */
public final class NarrowWindow {
    private static final int NARROW_PIXELS = 720;

    private NarrowWindow() {}

    /** Tells {@code listener} now and at every change, as long as {@code component} is shown. */
    public static void watch(Component component, Consumer<Boolean> listener) {
        component.getUI().ifPresent(ui -> {
            var page = ui.getPage();
            var resizes =
                    page.addBrowserWindowResizeListener(resize -> listener.accept(resize.getWidth() <= NARROW_PIXELS));
            component.addDetachListener(detach -> {
                resizes.remove();
                detach.unregisterListener();
            });
            component
                    .getElement()
                    .executeJs("return window.innerWidth")
                    .then(Integer.class, width -> listener.accept(width <= NARROW_PIXELS));
        });
    }
}
