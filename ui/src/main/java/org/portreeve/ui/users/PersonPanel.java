package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.MemberField;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.Symbol;

/** The details of one person, and the form over them: one save of all its tabs. What is staged survives until then. */
final class PersonPanel {
    static final String PROFILE = "profile";
    static final String ROLES = "roles";
    static final String SUBTENANTS = "subtenants";
    static final String SECTIONS = "sections";
    static final String AGENTS = "agents";
    static final String ACCESS = "access";
    static final String HISTORY = "history";
    private static final List<String> EDITED = List.of(PROFILE, ROLES, SUBTENANTS, SECTIONS, AGENTS);

    private final UserId user;
    private final Editing editing;
    private final MemberActing acting;
    private final DetailPanel panel = new DetailPanel();
    private final PlanPreview preview = new PlanPreview();
    private final MemberMenu menu;
    private @Nullable SaveFoot foot;
    private @Nullable EditTab open;
    private int conflictsShown;
    private Runnable onSaved = () -> {};
    private Runnable onGone = () -> {};

    PersonPanel(Questions questions, TenantId tenant, UserId user, Locale locale) {
        this.user = user;
        editing = new Editing(questions, tenant, user, locale);
        editing.onChange(this::staged);
        acting = new MemberActing(questions, tenant, locale);
        menu = new MemberMenu(acting, this::changedAsAWhole);
        panel.addButton(menu);
        var looking = editing.look();
        looking.ifPresent(this::describe);
        tab(PROFILE, it -> edited(new ProfileTab(it, editing)));
        tab(ROLES, it -> edited(new RolesTab(it, editing)));
        tab(SUBTENANTS, it -> edited(new ScopeTab(it, editing)));
        tab(SECTIONS, it -> edited(new SectionsTab(it, editing, SectionOrigins.of(questions, tenant, user))));
        tab(AGENTS, it -> edited(new AgentsTab(it, editing)));
        tab(ACCESS, AccessTab::new);
        if (looking.filter(it -> it.may(ReadHistory.NEEDS)).isPresent()) {
            tab(HISTORY, _ -> new HistoryTab(questions, tenant, user));
        }
        if (looking.filter(Looking::mayChange).isPresent()) {
            var bar = panel.foot();
            bar.onSave(this::save);
            bar.onDiscard(this::discard);
            foot = bar;
        }
    }

    DetailPanel panel() {
        return panel;
    }

    UserId user() {
        return user;
    }

    /** Whether something is staged. */
    boolean isDirty() {
        return !editing.isEmpty();
    }

    void open(@Nullable String tab) {
        panel.open(tab == null ? ROLES : tab);
    }

    void onTab(Consumer<String> listener) {
        panel.onTab(listener);
    }

    void onStep(Runnable previous, Runnable next) {
        panel.onStep(previous, next);
    }

    void onClose(Runnable action) {
        panel.onClose(action);
    }

    void onSaved(Runnable action) {
        onSaved = action;
    }

    /** Closes the panel where the member has gone by it. */
    void onGone(Runnable action) {
        onGone = action;
    }

    /** Somebody acted on the member as a whole. */
    void changedAsAWhole() {
        var looking = editing.look();
        looking.ifPresent(this::describe);
        onSaved.run();
        if (looking.isEmpty()) {
            onGone.run();
        } else {
            panel.rebuild();
        }
    }

    private void tab(String key, Function<Looking, Component> content) {
        panel.addTab(key, panel.getTranslation("users.tab." + key), () -> {
            open = null;
            var settled = editing.settle();
            if (settled.isEmpty()) {
                return gone();
            }
            var body = new Div(content.apply(settled.get().looking()), preview);
            body.addClassNames("col", "dstack");
            show(settled.get());
            return body;
        });
    }

    private <T extends Component & EditTab> T edited(T tab) {
        open = tab;
        return tab;
    }

    private Component gone() {
        return new EmptyState(Symbol.USER, panel.getTranslation("users.gone"), panel.getTranslation("users.gone.why"));
    }

    private void describe(Looking looking) {
        menu.show(looking);
        PersonHead.show(looking, panel);
    }

    private void staged(MemberField changed) {
        int known = editing.conflicts().size();
        var settled = editing.settle();
        if (settled.isEmpty() || editing.conflicts().size() > known || open == null) {
            panel.rebuild();
            return;
        }
        open.refresh(settled.get().looking());
        show(settled.get());
        if (preview.isVisible() && changesAccessAtOnce(changed)) {
            preview.scrollIntoView();
        }
    }

    /** Why: what is typed, or toggled one after the other, must not run away under the pointer. */
    private static boolean changesAccessAtOnce(MemberField field) {
        return field instanceof MemberField.OfRole
                || field instanceof MemberField.OfProfile
                || field == MemberField.Plain.BASE_ROLE;
    }

    /** Says what saving would do, where something is staged, and what overtook the form. */
    private void show(Editing.Settled settled) {
        var outcome = settled.outcome();
        if (outcome == null) {
            preview.setVisible(false);
        } else {
            preview.show(outcome, settled.looking(), user, editing.size());
        }
        for (String key : EDITED) {
            panel.mark(
                    key,
                    Stream.concat(editing.staged().stream(), editing.malformed().stream())
                            .anyMatch(field -> FormFields.tabOf(field).equals(key)));
        }
        if (foot != null) {
            foot.refuse();
            foot.setDirty(isDirty());
        }
        tellConflicts(settled.looking());
    }

    private void tellConflicts(Looking looking) {
        if (editing.conflicts().size() > conflictsShown) {
            describe(looking);
        }
        conflictsShown = editing.conflicts().size();
        if (foot != null && conflictsShown > 0) {
            foot.refuse(new ConflictNotes(editing, looking, () -> {
                editing.forgetConflicts();
                panel.rebuild();
            }));
        }
    }

    private void discard() {
        editing.clear();
        panel.rebuild();
    }

    private void save(String reason) {
        var broken = editing.malformed().stream().findFirst();
        if (broken.isPresent()) {
            panel.open(FormFields.tabOf(broken.get()));
            note(Note.refusal(panel.getTranslation("users.malformed"), panel.getTranslation("users.malformed.why")));
            return;
        }
        switch (editing.save(reason)) {
            case EditMember.Answer.Stale _ -> panel.rebuild();
            case EditMember.Answer.Went(Outcome outcome) -> went(outcome);
        }
    }

    private void went(Outcome outcome) {
        switch (outcome) {
            case Outcome.Committed(Revision revision, ChangePlan _) -> saved(revision);
            case Outcome.Shifted(ChangePlan plan) -> shifted(plan);
            case Outcome.Refused(List<Objection> objections) -> refused(objections);
            case Outcome.Unchanged _ ->
                note(Note.hint(
                        panel.getTranslation("users.preview.unchanged"), panel.getTranslation("users.unchanged.why")));
            case Outcome.Absent _ ->
                note(Note.refusal(panel.getTranslation("users.gone"), panel.getTranslation("users.gone.why")));
            case Outcome.Planned _ -> throw new IllegalStateException("a commit answered with a plan");
        }
    }

    private void saved(Revision revision) {
        editing.clear();
        if (foot != null) {
            foot.clear();
        }
        editing.look().ifPresent(this::describe);
        panel.rebuild();
        acting.say(
                revision.number(),
                panel.getTranslation("users.saved.details", panel.getElement().getAttribute("aria-label")),
                this::changedAsAWhole);
        onSaved.run();
    }

    private void shifted(ChangePlan plan) {
        panel.rebuild();
        editing.look().ifPresent(looking -> preview.show(new Outcome.Planned(plan), looking, user, editing.size()));
        editing.confirm(plan);
        note(Note.warning(panel.getTranslation("users.shifted"), panel.getTranslation("users.shifted.why")));
    }

    /** What is known to be about a field stands there; its tab opens. The rest stands above the foot. */
    private void refused(List<Objection> objections) {
        List<Objection> elsewhere = new ArrayList<>();
        Set<String> tabs = new LinkedHashSet<>();
        for (Objection objection : objections) {
            FormFields.of(objection, editing.staged())
                    .ifPresentOrElse(field -> tabs.add(FormFields.tabOf(field)), () -> elsewhere.add(objection));
        }
        tabs.stream().findFirst().ifPresent(panel::open);
        panel.rebuild();
        if (!elsewhere.isEmpty()) {
            editing.look().ifPresent(looking -> note(new ObjectionWords(looking.names()).notes(elsewhere)));
        }
    }

    private void note(Note... notes) {
        if (foot != null) {
            foot.refuse(notes);
        }
    }
}
