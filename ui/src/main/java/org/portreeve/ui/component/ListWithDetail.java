package org.portreeve.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import org.jspecify.annotations.Nullable;

/** A list with its details beside it, over it where there is no room, and in its place on a phone. */
public final class ListWithDetail extends MasterDetailLayout {
    public ListWithDetail(Component list) {
        addClassName("list-detail");
        // Why: the sizes are tokens, so that the style sheet decides where the layout breaks.
        setMasterSize("var(--prv-master)", true);
        setDetailSize("var(--prv-detail)");
        setOverlaySize("var(--prv-detail-overlay)");
        setMaster(list);
    }

    /** Shows the details, or takes them away. */
    public void detail(@Nullable Component detail) {
        setDetail(detail);
    }
}
