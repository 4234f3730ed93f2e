package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.domain.Extent;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.component.Tone;

/** The details of one person, with what is staged for them: survives until it is saved or discarded. */
final class PersonPanel {
    static final String PROFILE = "profile";
    static final String ROLES = "roles";
    static final String ACCESS = "access";
    static final String HISTORY = "history";

    private final Questions questions;
    private final TenantId tenant;
    private final UserId user;
    private final Locale locale;
    private final Staging staging = new Staging();
    private final DetailPanel panel = new DetailPanel();
    private @Nullable RolesTab roles;
    private @Nullable SaveFoot foot;
    private Runnable onSaved = () -> {};
    private Runnable onGone = () -> {};
    private final MemberMenu menu;

    PersonPanel(Questions questions, TenantId tenant, UserId user, Locale locale) {
        this.questions = questions;
        this.tenant = tenant;
        this.user = user;
        this.locale = locale;
        menu = new MemberMenu(user, new MemberActing(questions, tenant, locale), this::changedAsAWhole);
        panel.addButton(menu);
        var looking = Looking.at(questions, tenant, user, locale);
        looking.ifPresent(this::describe);
        tab(PROFILE, ProfileTab::of);
        tab(ROLES, _ -> roles = new RolesTab(questions, tenant, user, staging, this::staged));
        tab(ACCESS, AccessTab::new);
        if (looking.filter(it -> it.may(ReadHistory.NEEDS)).isPresent()) {
            tab(HISTORY, _ -> new HistoryTab(questions, tenant, user));
        }
        if (looking.filter(Looking::mayAssign).isPresent()) {
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
        return !staging.isEmpty();
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

    private void changedAsAWhole() {
        var looking = looking();
        looking.ifPresent(this::describe);
        onSaved.run();
        if (looking.isEmpty()) {
            onGone.run();
        } else {
            panel.rebuild();
        }
    }

    private void tab(String key, Function<Looking, Component> content) {
        panel.addTab(
                key,
                panel.getTranslation("users.tab." + key),
                () -> looking().map(content).orElseGet(this::gone));
    }

    private Optional<Looking> looking() {
        return Looking.at(questions, tenant, user, locale);
    }

    private Component gone() {
        return new EmptyState(Symbol.USER, panel.getTranslation("users.gone"), panel.getTranslation("users.gone.why"));
    }

    private void describe(Looking looking) {
        var person = looking.person();
        var member = looking.member();
        var email = person.email();
        var scope = member.scope() instanceof Extent.All ? "" : looking.names().scope(member.scope());
        var details = Stream.of(
                        email == null ? "" : email.value(), member.details().jobTitle(), scope)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        List<Component> marks = new ArrayList<>(List.of(StatusBadge.of(member.status())));
        if (member.isTenantAdmin()) {
            marks.add(StatusBadge.admin());
        }
        if (person.isPlaceholder()) {
            marks.add(new StatusBadge(looking.say("users.placeholder"), Tone.NEUTRAL, Symbol.USER));
        }
        menu.show(looking);
        panel.describe(
                new PersonAvatar(person.label(), PersonAvatar.Size.LARGE),
                person.label(),
                details,
                marks.toArray(Component[]::new));
    }

    private void staged() {
        if (foot != null) {
            foot.refuse();
            foot.setDirty(isDirty());
        }
    }

    private void discard() {
        staging.clear();
        panel.rebuild();
    }

    private void save(String reason) {
        var outcome = questions
                .assignments()
                .commit(questions.actor(), tenant, List.of(staging.item(user)), reason, staging.confirmed());
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
        staging.clear();
        if (foot != null) {
            foot.clear();
        }
        looking().ifPresent(this::describe);
        panel.rebuild();
        Toast.show(
                panel.getTranslation("users.saved", revision.number()),
                panel.getTranslation("users.saved.details", panel.getElement().getAttribute("aria-label")),
                null);
        onSaved.run();
    }

    private void shifted(ChangePlan plan) {
        panel.open(ROLES);
        if (roles != null) {
            roles.show(plan);
        }
        note(Note.warning(panel.getTranslation("users.shifted"), panel.getTranslation("users.shifted.why")));
    }

    private void refused(List<Objection> objections) {
        panel.open(ROLES);
        if (roles != null) {
            roles.refresh();
        }
        looking().ifPresent(looking -> note(new ObjectionWords(looking.names()).notes(objections)));
    }

    private void note(Note... notes) {
        if (foot != null) {
            foot.refuse(notes);
        }
    }
}
