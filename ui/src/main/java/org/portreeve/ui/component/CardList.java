package org.portreeve.ui.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** A card of rows with a hairline between them. */
public final class CardList extends UnorderedList {
    public CardList(ListItem... rows) {
        super(rows);
        addClassNames("card", "rows");
    }
}
