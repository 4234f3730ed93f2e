package org.portreeve.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.FilterChip;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.component.Tone;

/** The small components side by side. */
@Route("pieces")
@AnonymousAllowed
public final class PiecesGallery extends ConsolePage {
    public PiecesGallery() {
        var head = new PageHead(
                "Pieces",
                "Everything that pages are made of.",
                ConsoleButton.quiet("Columns", Symbol.COLUMNS),
                ConsoleButton.ordinary("Import", Symbol.UPLOAD),
                ConsoleButton.primary("Invite", Symbol.MAIL)
                        .withKey("i", "I")
                        .onClick(() -> Toast.show("Saved as r48,214.", "3 people changed.", () -> {})));
        head.setParent("Roles", "pieces");
        head.addBeside(
                new StatusBadge("Own role", Tone.NEUTRAL), new StatusBadge("invoice-clerk", Tone.NEUTRAL).mono());
        add(head);
        var left = new Div(controls(), notes(), empty());
        var right = new Div(badges(), new Panel("Six steps", Pieces.ladder()).flush(), Pieces.effects());
        left.addClassName("col");
        right.addClassName("col");
        var split = new Div(left, right);
        split.addClassNames("split", "halves");
        addBody(split);
    }

    private static Component controls() {
        var disabled = ConsoleButton.ordinary("Save", null);
        disabled.setEnabled(false);
        var on = new Checkbox("Allowed", true);
        on.addClassName("switch");
        var off = new Checkbox("Not allowed");
        off.addClassName("switch");
        var status = new FilterChip("Status", new Span("editor"), () -> {});
        status.narrow("Active");
        var some = new Checkbox();
        some.setIndeterminate(true);
        var ends = new DatePicker("Ends");
        var email = new TextField("Email");
        email.setValue("ana.ruiz@acme.example");
        email.setErrorMessage("There is no such domain.");
        email.setInvalid(true);
        var combo = new ComboBox<>("Tenant", List.of("Finance", "Claims"));
        combo.setValue("Finance");
        var warn = new ProgressBar(0, 1, .82);
        warn.addClassName("warn");
        return new Panel(
                "Controls",
                row(
                        ConsoleButton.primary("Save", null).withKey("mod+s", "Ctrl S"),
                        ConsoleButton.ordinary("Preview", null),
                        ConsoleButton.quiet("Discard", null),
                        ConsoleButton.danger("Remove", Symbol.X),
                        disabled,
                        ConsoleButton.icon("Close", Symbol.X)),
                row(
                        new Segments<>("Base role", List.of("Tenant User", "Tenant Admin"), text -> text),
                        new Checkbox("", true),
                        some,
                        new Checkbox(),
                        on,
                        off),
                row(
                        status,
                        new FilterChip("Filter", new Span("editor"), () -> {}),
                        ConsoleButton.ordinary("Roles", Symbol.ROLE).small()),
                row(ends, email, combo),
                warn);
    }

    private static Component notes() {
        return new Panel(
                "Refusals",
                Note.refusal(
                                "Ben is the last active Tenant Admin of Finance.",
                                "Make somebody else Tenant Admin first. Your other 3 changes are kept here.")
                        .withAction(Pieces.link("Choose a person")),
                Note.warning(
                                "Marta Oliveira saved this person 2 minutes ago.",
                                "She removed Auditor. Your change still fits.")
                        .withAction(Pieces.link("Show and merge")),
                Note.hint(
                        "Only people who join from now on get these settings.",
                        "Nobody who is in Finance today gains or loses anything."),
                new Note(Tone.NEUTRAL, Symbol.USERS, "Ask an administrator.", "They can invite you again."));
    }

    private static Component empty() {
        return new Panel(
                "Empty",
                new EmptyState(
                        "No exclusions yet",
                        "An exclusion keeps roles apart that no one person may hold together.",
                        ConsoleButton.primary("Create exclusion", Symbol.PLUS).small()),
                EmptyState.nothingMatches("anx", 3, () -> {}));
    }

    private static Component badges() {
        var glyphs = row();
        for (CellState state : CellState.values()) {
            glyphs.add(new Glyph(state));
        }
        return new Panel(
                "Badges",
                row(
                        StatusBadge.of(MembershipStatus.ACTIVE),
                        StatusBadge.of(MembershipStatus.INVITED),
                        StatusBadge.of(MembershipStatus.DISABLED),
                        StatusBadge.of(BaseRole.TENANT_ADMIN),
                        StatusBadge.of(BaseRole.TENANT_USER)),
                row(
                        new StatusBadge("11 days left", Tone.EXPIRING, Symbol.CLOCK),
                        new StatusBadge("Inherited", Tone.INHERITED, Symbol.PROFILE),
                        new StatusBadge("Added", Tone.PENDING),
                        StatusBadge.capped("audit:export").mono(),
                        new StatusBadge("Denied", Tone.DENY, Symbol.OCTX)),
                glyphs);
    }

    private static Div row(Component... components) {
        var row = new Div(components);
        row.addClassNames("row", "wrap");
        return row;
    }
}
