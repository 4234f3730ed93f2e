package org.portreeve.ui.history;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.history.Happening.*;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.FilterChip;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.SearchField;

class HistoryPageTest {
    private final HistoryStage stage = new HistoryStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void revisions_stand_under_their_days_newest_first() {
        stage.happened(Duration.ofDays(1), Source.CONSOLE, "Left", disabled());
        stage.happened(Duration.ofHours(1), Source.BULK, "Covers for Zoë", gained());
        stage.open("");
        assertThat(stage.texts("line"))
                .containsExactly(
                        "Ana Ruiz gained Invoice Clerk, granted by Ben Adeyemi", "Bo Li was disabled, by Ben Adeyemi");
        assertThat(stage.texts("day"))
                .containsExactly("Friday 20 November 1 revision", "Thursday 19 November 1 revision");
        assertThat(stage.texts("foot")).containsExactly("r2 bulk “Covers for Zoë”", "r1 console “Left”");
        assertThat(stage.page()).contains("2 revisions, kept for good");
        _assertNone(DetailPanel.class);
    }

    @Test
    void the_day_is_the_tenants_not_the_servers() {
        stage.inMadrid();
        stage.happened(Duration.ofHours(10).plusMinutes(30), Source.CONSOLE, "", gained());
        stage.open("");
        assertThat(stage.texts("day")).containsExactly("Friday 20 November 1 revision");
        assertThat(stage.texts("when")).containsExactly("00:30");
    }

    @Test
    void a_revision_in_the_address_is_looked_at() {
        stage.happened(Duration.ofHours(2), Source.CONSOLE, "Books invoices", gained());
        stage.open("/1");
        var text = HistoryStage.text(_get(DetailPanel.class));
        assertThat(text)
                .contains("r1")
                .contains("Invoice Clerk not held no end")
                .contains("Actor Ben Adeyemi")
                .contains("Request 01JCKQ7R2M9E")
                .contains("08:00:00.000 UTC")
                .contains("Reason Books invoices");
        assertThat(_find(TimelineEntry.class).getFirst().getClassNames()).contains("sel");
    }

    @Test
    void j_and_k_go_through_the_list_and_the_cross_closes() {
        stage.happened(Duration.ofHours(2), Source.CONSOLE, "", gained());
        stage.happened(Duration.ofHours(1), Source.CONSOLE, "", disabled());
        stage.open("/2");
        stage.press("Next");
        assertThat(stage.address()).isEqualTo("t/finance/history/1");
        stage.press("Next");
        assertThat(stage.address()).isEqualTo("t/finance/history/1");
        stage.press("Previous");
        assertThat(stage.address()).isEqualTo("t/finance/history/2");
        stage.press("Close details");
        assertThat(stage.address()).isEqualTo("t/finance/history");
        _assertNone(DetailPanel.class);
    }

    @Test
    void older_ones_come_when_they_are_asked_for() {
        for (int i = 0; i < 70; i++) {
            stage.happened(Duration.ofHours(70 - i), Source.CONSOLE, "", gained());
        }
        stage.open("");
        assertThat(_find(TimelineEntry.class)).hasSize(50);
        _click(_get(ConsoleButton.class, spec -> spec.withText("Show older")));
        assertThat(_find(TimelineEntry.class)).hasSize(70);
        _assertNone(ConsoleButton.class, spec -> spec.withText("Show older"));
    }

    @Test
    void the_address_holds_the_filters() {
        stage.happened(Duration.ofHours(2), Source.CONSOLE, "", gained());
        stage.open("?q=ana&kind=role,membership,nonsense&source=bulk&person=" + ANA + "&from=2026-11-01&to=2026-11-20");
        var asked = stage.asked.getLast();
        assertThat(asked.text()).isEqualTo("ana");
        assertThat(asked.kinds()).isEqualTo(Set.of("role", "membership"));
        assertThat(asked.sources()).isEqualTo(Set.of(Source.BULK));
        assertThat(asked.person()).isEqualTo(ANA);
        assertThat(asked.from()).hasToString("2026-11-01T00:00:00Z");
        assertThat(asked.until()).hasToString("2026-11-21T00:00:00Z");
        assertThat(_find(FilterChip.class)).hasSize(4).allMatch(FilterChip::isNarrowing);
        assertThat(stage.page())
                .contains("People and assignments, Role definitions")
                .contains("1 Nov – 20 Nov")
                .contains("Ana Ruiz");
        assertThat(_get(Anchor.class, spec -> spec.withClasses("what")).getHref())
                .startsWith("t/finance/history/1?q=ana&");
    }

    @Test
    void typing_goes_into_the_address_and_closes_the_details() {
        stage.happened(Duration.ofHours(2), Source.CONSOLE, "", gained());
        stage.open("/1");
        _setValue(_get(SearchField.class), "zoë");
        assertThat(stage.asked.getLast().text()).isEqualTo("zoë");
        assertThat(stage.address()).isEqualTo("t/finance/history");
    }

    @Test
    void a_click_on_a_day_shows_that_day_alone() {
        stage.happened(Duration.ofHours(2), Source.CONSOLE, "", gained());
        stage.open("");
        assertThat(stage.page()).doesNotContain("1 revision matches");
        _get(HeatStrip.class).pick(0.999);
        var asked = stage.asked.getLast();
        assertThat(Duration.between(Objects.requireNonNull(asked.from()), Objects.requireNonNull(asked.until())))
                .isEqualTo(Duration.ofDays(1));
        assertThat(stage.page()).contains("1 revision matches");
    }

    @Test
    void names_of_many_stand_each_in_its_own_direction() {
        stage.becomes(state -> state.withPerson(person(ANA, "a\u202eb", "")).withPerson(person(BO, "Bo", "")));
        stage.happened(
                Duration.ofHours(2),
                Source.BULK,
                "",
                new Change.OfMembership(member(ANA), with(member(ANA), CLERK, UNTIL_MARCH)),
                new Change.OfMembership(member(BO), with(member(BO), CLERK, UNTIL_MARCH)));
        stage.open("/1");
        assertThat(isolated(_get(DetailPanel.class).getElement())).containsExactly("Bo", "a\u202eb");
    }

    private static List<String> isolated(Element element) {
        return Stream.concat(
                        "bdi".equals(element.getTag()) ? Stream.of(element.getText()) : Stream.empty(),
                        element.getChildren()
                                .filter(child -> !child.isTextNode())
                                .flatMap(child -> isolated(child).stream()))
                .toList();
    }

    @Test
    void nothing_that_matches_offers_to_clear_the_filters() {
        stage.open("?q=nobody");
        assertThat(stage.page()).contains("Nothing matches “nobody”");
        stage.happened(Duration.ofHours(2), Source.CONSOLE, "", gained());
        _click(_get(ConsoleButton.class, spec -> spec.withText("Clear filters")));
        assertThat(_find(TimelineEntry.class)).hasSize(1);
    }

    @Test
    void an_empty_history_says_what_will_stand_there() {
        stage.open("");
        _assertOne(EmptyState.class);
        assertThat(stage.page()).contains("Nothing has happened yet");
    }

    @Test
    void the_plan_says_from_when_history_is_shown() {
        stage.limited(30);
        stage.happened(Duration.ofDays(40), Source.CONSOLE, "", gained());
        stage.happened(Duration.ofDays(4), Source.CONSOLE, "", disabled());
        stage.open("");
        assertThat(HistoryStage.text(_get(Note.class))).contains("since 21 Oct 2026");
        assertThat(stage.asked.getLast().from()).hasToString("2026-10-21T10:00:00Z");
        assertThatThrownBy(() -> stage.open("/1")).isInstanceOf(NotFoundError.class);
    }

    @Test
    void the_heat_strip_says_its_sum() {
        stage.happened(Duration.ofHours(2), Source.CONSOLE, "", gained());
        stage.open("");
        assertThat(_get(HeatStrip.class).getElement().getAttribute("aria-label"))
                .isEqualTo("Revisions a day from 21 Aug to 20 Nov: 1 in all, at most 1 on one day");
        assertThat(List.of(HeatStrip.step(0, 9), HeatStrip.step(1, 9), HeatStrip.step(9, 9), HeatStrip.step(1, 1)))
                .containsExactly(0, 1, 4, 4);
    }

    @Test
    void a_bulk_revision_counts_and_names_its_people() {
        var changes = PEOPLE.stream()
                .map(user -> (Change) new Change.OfMembership(member(user), with(member(user), CLERK, Window.ALWAYS)))
                .toArray(Change[]::new);
        stage.happened(Duration.ofHours(1), Source.BULK, "", changes);
        stage.open("/1");
        assertThat(HistoryStage.text(_get(DetailPanel.class)))
                .contains("3 people gained Invoice Clerk, granted by Ben Adeyemi")
                .contains("Ana Ruiz, Bo Li, Cy Twombly");
    }

    @Test
    void what_somebody_typed_is_text() {
        var odd = person(user(9), "<img src=x>", "");
        stage.happened(Duration.ofHours(1), Source.CONSOLE, "<b>why</b>", new Change.OfPerson(null, odd));
        stage.open("/1");
        assertThat(stage.texts("line").getFirst()).startsWith("<img src=x> became known here");
        assertThat(stage.page()).contains("“<b>why</b>”");
    }

    @Test
    void what_is_absent_and_what_is_closed_are_the_same() {
        stage.happened(Duration.ofHours(1), Source.CONSOLE, "", gained());
        assertThatThrownBy(() -> stage.open("/77")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("/x")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.navigate("t/nowhere/history")).isInstanceOf(NotFoundError.class);
        stage.as(ANA);
        assertThatThrownBy(() -> stage.open("")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("/1")).isInstanceOf(NotFoundError.class);
    }

    private static Change gained() {
        return new Change.OfMembership(member(ANA), with(member(ANA), CLERK, Window.ALWAYS));
    }

    private static Change disabled() {
        return new Change.OfMembership(member(BO), member(BO).withStatus(MembershipStatus.DISABLED));
    }

    @Test
    void undoing_puts_back_what_still_is_as_it_was_written() {
        stage.becomes(state -> state.withMember(with(member(ANA), CLERK, UNTIL_MARCH)));
        stage.happened(
                Duration.ofHours(2),
                Source.CONSOLE,
                "Books invoices",
                new Change.OfMembership(member(ANA), with(member(ANA), CLERK, UNTIL_MARCH)));
        stage.open("/1");
        _click(_get(ConsoleButton.class, spec -> spec.withText("Undo…")));
        _click(_get(ConsoleButton.class, spec -> spec.withText("Undo r1")));
        assertThat(Objects.requireNonNull(stage.state().members().get(ANA)).roles())
                .isEmpty();
        assertThat(stage.address()).isEqualTo("t/finance/history/2");
        assertThat(stage.page()).contains("undo").contains("Undo of r1");
    }

    @Test
    void undoing_says_what_it_leaves_as_it_is() {
        stage.happened(
                Duration.ofHours(2),
                Source.CONSOLE,
                "Books invoices",
                new Change.OfMembership(member(ANA), with(member(ANA), CLERK, UNTIL_MARCH)));
        stage.becomes(state -> state.withMember(with(member(ANA), CLERK, Window.ALWAYS)));
        stage.open("/1");
        _click(_get(ConsoleButton.class, spec -> spec.withText("Undo…")));
        assertThat(HistoryStage.text(_get(UndoDialog.class)))
                .contains("There is nothing to put back.")
                .contains("Ana Ruiz, Invoice Clerk: changed since");
        assertThat(_get(ConsoleButton.class, spec -> spec.withText("Undo r1")).isEnabled())
                .isFalse();
    }

    @Test
    void who_may_change_nothing_is_offered_no_undoing() {
        stage.happened(Duration.ofHours(2), Source.CONSOLE, "", gained());
        stage.as(BO)
                .becomes(state -> state.withMember(with(member(BO), new RoleId("reader"), Window.ALWAYS))
                        .withRoles(state.roles().with(new RoleId("reader"), role("reader", "Reader", "audit:view"))));
        stage.open("/1");
        _assertNone(ConsoleButton.class, spec -> spec.withText("Undo…"));
    }
}
