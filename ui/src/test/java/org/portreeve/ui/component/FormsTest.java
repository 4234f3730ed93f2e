package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsTest {
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void start() {
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void save_waits_for_a_change_and_hands_over_the_reason() {
        var foot = foot();
        assertThat(button("Save").isEnabled()).isFalse();
        foot.setDirty(true);
        LocatorJ._setValue(LocatorJ._get(TextField.class), " year-end close ");
        LocatorJ._click(button("Save"));
        assertThat(told).containsExactly("year-end close");
    }

    @Test
    void a_required_reason_is_asked_for_beside_the_field() {
        var foot = foot();
        foot.setDirty(true);
        foot.setReasonRequired(true);
        LocatorJ._click(button("Save"));
        assertThat(told).isEmpty();
        assertThat(LocatorJ._get(TextField.class).isInvalid()).isTrue();
        assertThat(LocatorJ._get(TextField.class).getErrorMessage()).isEqualTo("This change needs a reason.");
    }

    @Test
    void a_refusal_stands_above_the_foot_and_keeps_what_was_typed() {
        var foot = foot();
        foot.setDirty(true);
        LocatorJ._setValue(LocatorJ._get(TextField.class), "because");
        foot.refuse(Note.refusal(
                        "Ben is the last active Tenant Admin of Finance.", "Make somebody else Tenant Admin first.")
                .withCode("last-admin"));
        var note = LocatorJ._get(Note.class);
        assertThat(note.getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(note.getElement().getTextRecursively())
                .contains("Ben is the last")
                .contains("Make somebody else");
        assertThat(LocatorJ._get(TextField.class).getValue()).isEqualTo("because");
    }

    @Test
    void discard_clears_the_form_and_tells() {
        var foot = foot();
        foot.setDirty(true);
        foot.refuse(Note.refusal("No.", "Because."));
        foot.onDiscard(() -> told.add("discarded"));
        LocatorJ._setValue(LocatorJ._get(TextField.class), "because");
        LocatorJ._click(button("Discard"));
        assertThat(told).containsExactly("discarded");
        assertThat(LocatorJ._get(TextField.class).getValue()).isEmpty();
        assertThat(LocatorJ._find(Note.class)).isEmpty();
    }

    @Test
    void tabs_are_built_when_they_are_opened() {
        var panel = new DetailPanel();
        panel.addTab("profile", "Profile", () -> built("profile"));
        panel.addTab("roles", "Roles", () -> built("roles"));
        UI.getCurrent().add(panel);
        assertThat(told).containsExactly("profile");
        panel.onTab(key -> told.add("at " + key));
        panel.open("roles");
        assertThat(told).containsExactly("profile", "roles", "at roles");
        panel.open("no such tab");
        assertThat(told).hasSize(3);
    }

    @Test
    void a_chip_is_an_offer_until_it_narrows_and_again_after_its_cross() {
        var chip = new FilterChip("Status", new Span("editor"), () -> told.add("removed"));
        UI.getCurrent().add(chip);
        assertThat(chip.isNarrowing()).isFalse();
        chip.narrow("Active");
        assertThat(chip.isNarrowing()).isTrue();
        assertThat(chip.getElement().getTextRecursively()).contains("Active");
        LocatorJ._click(LocatorJ._get(NativeButton.class, spec -> spec.withClasses("x")));
        assertThat(told).containsExactly("removed");
        assertThat(chip.isNarrowing()).isFalse();
        assertThat(chip.hasClassName("add")).isTrue();
    }

    @Test
    void a_bar_shows_itself_with_its_count_and_hides_without() {
        var bar = new ActionBar();
        UI.getCurrent().add(bar);
        bar.onClear("Clear selection", () -> told.add("cleared"));
        assertThat(bar.isVisible()).isFalse();
        bar.show("3 selected");
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.getElement().getAttribute("aria-label")).isEqualTo("3 selected");
        LocatorJ._click(LocatorJ._get(ConsoleButton.class));
        assertThat(told).containsExactly("cleared");
        bar.show("");
        assertThat(bar.isVisible()).isFalse();
    }

    private Span built(String tab) {
        told.add(tab);
        return new Span(tab);
    }

    private SaveFoot foot() {
        var foot = new SaveFoot();
        foot.onSave(told::add);
        UI.getCurrent().add(foot);
        return foot;
    }

    private static ConsoleButton button(String text) {
        return LocatorJ._get(ConsoleButton.class, spec -> spec.withText(text));
    }
}
