package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;

/** One kind of action on people who were picked. */
final class BulkPurpose implements BulkDialog.Purpose {
    private final BulkKind kind;
    private final Selection selection;
    private final Snapshot snapshot;
    private final Locale locale;
    private @Nullable BulkChoice choice;

    BulkPurpose(BulkKind kind, Selection selection, Snapshot snapshot, Locale locale) {
        this.kind = kind;
        this.selection = selection;
        this.snapshot = snapshot;
        this.locale = locale;
    }

    @Override
    public String key() {
        return kind.key();
    }

    @Override
    public boolean isDanger() {
        return kind == BulkKind.REMOVE;
    }

    @Override
    public int picked() {
        return selection instanceof Selection.Picked(var users) ? users.size() : -1;
    }

    @Override
    public @Nullable Component choice(Runnable onChange) {
        choice = kind.fixed().isPresent() ? null : new BulkChoice(kind, snapshot, locale, onChange);
        return choice;
    }

    @Override
    public Optional<BulkDialog.Act> act() {
        Optional<MemberAction> action = choice == null ? kind.fixed() : choice.action();
        return action.map(one -> new BulkDialog.Act(selection, one));
    }
}
