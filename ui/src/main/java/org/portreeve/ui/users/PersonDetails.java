package org.portreeve.ui.users;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ListWithDetail;

/** Who is open beside the list, with what was begun with others before; and what can be done to somebody from their row. */
final class PersonDetails {
    private final Questions questions;
    private final PeopleList list;
    private final ListWithDetail split;
    private final Locale locale;
    private final Consumer<UsersAddress> go;
    private final Runnable refresh;
    private final Map<UserId, PersonPanel> drafts = new HashMap<>();
    private @Nullable PersonPanel panel;
    private @Nullable UsersAddress address;

    PersonDetails(
            Questions questions,
            PeopleList list,
            ListWithDetail split,
            Locale locale,
            Consumer<UsersAddress> go,
            Runnable refresh) {
        this.questions = questions;
        this.list = list;
        this.split = split;
        this.locale = locale;
        this.go = go;
        this.refresh = refresh;
    }

    /** Forgets whatever was begun. */
    void clear() {
        drafts.clear();
        panel = null;
    }

    /** Shows who the address names, or nobody. */
    void show(UsersAddress next) {
        address = next;
        var user = next.user();
        list.select(user);
        list.columns().setBeside(user != null);
        if (user == null) {
            panel = null;
            split.detail(null);
            return;
        }
        if (panel == null || !panel.user().equals(user)) {
            panel = drafts.computeIfAbsent(user, this::panelOf);
            drafts.values().removeIf(draft -> !draft.isDirty() && draft != panel);
            split.detail(panel.panel());
        }
        panel.open(next.tab());
    }

    /** What the menu of a row offers. */
    List<MemberEntries.Entry> entries(UserId user) {
        List<MemberEntries.Entry> entries = new ArrayList<>();
        Looking.at(questions, here().tenant(), user, locale).ifPresent(looking -> {
            entries.add(new MemberEntries.Entry(looking.say("users.details"), () -> go.accept(here().lookingAt(user))));
            entries.add(new MemberEntries.Entry(
                    looking.say("users.sections-of", looking.person().label()),
                    () -> go.accept(here().lookingAt(user).openedAt(PersonPanel.SECTIONS))));
            var acting = new MemberActing(questions, here().tenant(), locale);
            entries.addAll(MemberEntries.of(looking, acting, () -> changed(user)));
        });
        return entries;
    }

    private void changed(UserId user) {
        var open = drafts.get(user);
        if (open == null) {
            refresh.run();
        } else {
            open.changedAsAWhole();
        }
    }

    private PersonPanel panelOf(UserId user) {
        var made = new PersonPanel(questions, here().tenant(), user, locale);
        made.open(here().tab());
        made.onTab(tab -> {
            if (user.equals(here().user()) && !tab.equals(here().tab())) {
                go.accept(here().openedAt(tab));
            }
        });
        made.onStep(() -> open(list.step(-1)), () -> open(list.step(1)));
        made.onClose(() -> go.accept(here().lookingAt(null)));
        made.onSaved(refresh);
        made.onGone(() -> {
            if (user.equals(here().user())) {
                go.accept(here().lookingAt(null));
            }
        });
        return made;
    }

    private void open(Optional<UserId> user) {
        user.ifPresent(one -> go.accept(here().lookingAt(one)));
    }

    private UsersAddress here() {
        return Objects.requireNonNull(address);
    }
}
