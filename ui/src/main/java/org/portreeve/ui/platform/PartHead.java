package org.portreeve.ui.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** The head of a part of the boundary: how much lies inside, and whether what is added later does so by itself. */
final class PartHead extends Div {
    private final String key;
    private final StagedPart<?> part;
    private final Span count = new Span();
    private final Span sentence = new Span();
    private final Segments<Boolean> extent;

    /** {@code key} names the part in the texts; {@code onSwitch} runs when all is chosen, or a list. */
    PartHead(String key, StagedPart<?> part, boolean editable, Runnable onSwitch) {
        this.key = key;
        this.part = part;
        addClassName("parthead");
        count.addClassNames("t3", "num");
        sentence.addClassNames("t2", "sm");
        var title = new Div(new H2(getTranslation("boundary.part." + key)), count);
        title.addClassNames("row", "baseline");
        extent = new Segments<>(
                getTranslation("boundary.switch", getTranslation("boundary.part." + key)),
                List.of(true, false),
                this::words);
        extent.setVisible(editable);
        extent.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                part.setAll(change.getValue());
                onSwitch.run();
            }
        });
        add(title, extent);
        if (!editable) {
            add(new StatusBadge(words(part.isAll()), Tone.NEUTRAL));
        }
        add(sentence);
    }

    private String words(boolean all) {
        return getTranslation(all ? "boundary.switch.all" : "boundary.switch.listed");
    }

    /** Shows what is staged by now, of which so many lie inside. */
    void refresh(long inside, long of) {
        extent.setValue(part.isAll());
        setClassName("staged", part.isSwitched());
        count.setText(getTranslation("boundary.inside", inside, of));
        sentence.setText(getTranslation((part.isAll() ? "boundary.all." : "boundary.listed.") + key));
    }
}
