package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.TenantTile;

/** Names the tenant one works in and what one is there; opens the list of all one's tenants, also by {@code T}. */
public final class TenantSelector extends Div {
    private final NativeButton opener = new NativeButton();
    private final Popover popover = new Popover();
    private final TenantList list = new TenantList();
    private Consumer<TenantChoice> onChoose = _ -> {};

    public TenantSelector() {
        addClassName("tenants");
        opener.addClassName("tenant");
        opener.getElement().setAttribute("aria-haspopup", "dialog");
        KeyHint.bind(opener, "t");
        popover.setTarget(opener);
        popover.addThemeVariants(PopoverVariant.NO_PADDING);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("tenants.switch"));
        popover.addClassName("tenantpop");
        popover.setAutofocus(true);
        popover.add(list);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                list.open();
            } else {
                list.close();
            }
        });
        list.onChoose(choice -> {
            popover.close();
            onChoose.accept(choice);
        });
        var hint = new KeyHint("T");
        hint.addClassName("only-wide");
        add(opener, hint);
    }

    /** The tenants in the order of their names, and the one that is worked in; null outside any tenant. */
    public void show(List<TenantChoice> tenants, @Nullable TenantId current, Consumer<TenantChoice> action) {
        onChoose = action;
        list.setTenants(tenants, current);
        opener.removeAll();
        var here =
                tenants.stream().filter(choice -> choice.id().equals(current)).findAny();
        var name = here.map(TenantChoice::name).orElseGet(() -> getTranslation("tenants.none"));
        var label = new Span(name);
        label.addClassName("clip");
        label.getElement().setAttribute("dir", "auto");
        var spoken = new Span(getTranslation("tenants.opener"));
        spoken.addClassName("vh");
        opener.add(spoken);
        here.ifPresent(_ -> opener.add(new TenantTile(name)));
        opener.add(label);
        here.ifPresent(choice -> opener.add(StatusBadge.of(choice.baseRole())));
        opener.add(Symbol.UPDOWN.small());
    }

    TenantList list() {
        return list;
    }
}
