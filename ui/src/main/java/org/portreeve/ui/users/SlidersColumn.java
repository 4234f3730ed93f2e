package org.portreeve.ui.users;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.Symbol;

/** The sliders in the row of a person, which open their sections. */
final class SlidersColumn {
    static final String KEY = "sections";

    private static final String BUTTON = """
            <button type="button" class="rowact" tabindex="-1" title=${item.words} aria-label=${item.words}
            @click=${event => { event.stopPropagation(); open(); }}><svg class="i" aria-hidden="true"><use
            href="icons.svg#SYMBOL"></use></svg></button>""";

    private SlidersColumn() {}

    /** {@code words} name the button, given the person's name. */
    static LitRenderer<PersonRow> of(UnaryOperator<String> words, Consumer<UserId> action) {
        return LitRenderer.<PersonRow>of(BUTTON.replace("SYMBOL", Symbol.MATRIX.key()))
                .withProperty("words", row -> words.apply(row.name()))
                .withFunction("open", row -> action.accept(row.id()));
    }
}
