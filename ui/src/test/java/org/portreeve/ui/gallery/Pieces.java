package org.portreeve.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.access.StepResult.Outcome;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.ui.component.AssignmentRow;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DecisionLadder;
import org.portreeve.ui.component.DecisionLadder.Link;
import org.portreeve.ui.component.DecisionLadder.Rung;
import org.portreeve.ui.component.GainsAndLosses;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** Samples of the larger components. */
final class Pieces {
    private Pieces() {}

    static Component why(String person, String role) {
        var head = new Div(
                Glyph.silent(CellState.WINDOW),
                new Span(role),
                new Span("held by"),
                new PersonName(person),
                new KeyHint("W"));
        head.addClassName("why-head");
        var facts = new Div(
                new Span("Through"),
                new Span("assigned directly"),
                new Span("Window"),
                new Span("1 Oct to 1 Dec 2026, 11 days left"),
                new Span("Reason"),
                new Span("Quarterly audit"));
        facts.addClassName("facts");
        var body = new Div(head, facts);
        body.addClassName("why-body");
        return body;
    }

    static Component roles() {
        var dates = Sample.dates(UI.getCurrent().getLocale());
        var quarter = Sample.quarter();
        var assign = ConsoleButton.ordinary("Assign role", Symbol.PLUS).small();
        assign.addClassName("end");
        var head = new Div(new H3("Roles"), new Span("5"), assign);
        head.addClassName("section-head");
        var base = new Segments<>(
                "Base role",
                List.of(BaseRole.TENANT_USER, BaseRole.TENANT_ADMIN),
                role -> role == BaseRole.TENANT_USER ? "Tenant User" : "Tenant Admin");
        base.addClassName("end");
        var label = new NativeLabel("Base role");
        label.addClassNames("sm", "med", "t2");
        var line = new Div(label, base);
        line.addClassName("row");
        var rows = new CardList(
                new AssignmentRow(CellState.ADDED, "Workflow Execution", "1 Dec 2026 to 28 Feb 2027 · year-end close")
                        .withAction(more()),
                new AssignmentRow(
                                CellState.REMOVED,
                                "AI Chat Auditor",
                                "direct, since 9 Jun 2025, granted by Marta Oliveira")
                        .withAction(more()),
                new AssignmentRow(
                                CellState.WINDOW,
                                "Auditor",
                                dates.span(quarter) + " · Quarterly audit · granted by Ben Adeyemi")
                        .withBadge(new StatusBadge(dates.end(quarter), Tone.EXPIRING, Symbol.CLOCK))
                        .withElapsed(dates.elapsed(quarter), dates.endsSoon(quarter))
                        .withAction(more()),
                new AssignmentRow(CellState.DIRECT, "Invoice Clerk", "direct, since 3 Feb 2025, granted by Ben Adeyemi")
                        .withEnd("no end")
                        .withAction(more()),
                new AssignmentRow(
                                CellState.PROFILE,
                                "Cost Administrator",
                                "through profile Accounting, since 14 May 2025")
                        .withEnd("no end")
                        .withAction(more()));
        var all = new Div(line, new Div(head, rows), effects());
        all.addClassNames("col", "dstack");
        return all;
    }

    static GainsAndLosses effects() {
        var effects = new GainsAndLosses();
        effects.setSummary("2 changes, 1 person");
        effects.show(
                List.of(GainsAndLosses.Line.key("workflow:run", "from 1 Dec 2026 until 28 Feb 2027")),
                List.of(GainsAndLosses.Line.key("ai-chat:audit", "at once; no other role grants it")));
        effects.setCleared(
                "Exclusions, seats and last admin: nothing in the way. Sections and agents stay as they are.");
        return effects;
    }

    static DecisionLadder ladder() {
        return new DecisionLadder(List.of(
                new Rung(
                        Step.TENANT,
                        Outcome.PASS,
                        "Finance exists and is active.",
                        null,
                        List.of(),
                        new Link("r1", "#")),
                new Rung(
                        Step.MEMBERSHIP,
                        Outcome.PASS,
                        "Łukasz Wójcik is a member, active since 11 Jan 2026.",
                        null,
                        List.of(),
                        new Link("r31,207", "#")),
                new Rung(
                        Step.BOUNDARY,
                        Outcome.PASS,
                        "workflow:run lies inside the boundary of Finance.",
                        null,
                        List.of(),
                        new Link("r12", "#")),
                new Rung(Step.PLAN, Outcome.NOT_ASKED, "Not asked.", null, List.of(), null),
                new Rung(
                        Step.SCOPE,
                        Outcome.FAIL,
                        "His membership covers DACH and Poland. Spain is in neither.",
                        DenialCode.OUTSIDE_SUBTENANTS,
                        List.of(
                                new Span("EMEA"),
                                Symbol.RIGHT.small(),
                                new StatusBadge("DACH", Tone.NEUTRAL),
                                new StatusBadge("Poland", Tone.NEUTRAL),
                                new StatusBadge("Spain", Tone.DENY, Symbol.OCTX)),
                        new Link("r47,932", "#")),
                new Rung(
                        Step.GRANT,
                        Outcome.FAIL,
                        "None of the 3 roles in force for him grants workflow:run.",
                        DenialCode.NO_ROLE_GRANTS,
                        List.of(),
                        new Link("r48,190", "#"))));
    }

    static Anchor link(String text) {
        return new Anchor("pieces", text);
    }

    private static ConsoleButton more() {
        return ConsoleButton.icon("More", Symbol.MORE).small();
    }
}
