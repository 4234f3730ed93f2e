package org.portreeve.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.component.Tone;

/** The API keys of a tenant or of the platform: what each is for, its end, its last use; making one shows its secret once. */
final class ApiKeysCard extends Composite<Panel> {
    private final Keys keys;
    private final ThingNames names;
    private final ZoneId zone;
    private final Instant now;
    private final Dates dates;
    private final Unsettled unsettled;
    private final Panel panel;
    private final Div rows = new Div();
    private final ConsoleButton more = ConsoleButton.primary("", Symbol.PLUS).small();

    ApiKeysCard(Keys keys, ThingNames names, ZoneId zone, Instant now, Dates dates, Unsettled unsettled) {
        this.keys = keys;
        this.names = names;
        this.zone = zone;
        this.now = now;
        this.dates = dates;
        this.unsettled = unsettled;
        this.panel = new Panel(getTranslation(keys.words() + "keys"), rows).flush();
    }

    @Override
    protected Panel initContent() {
        panel.setSymbol(Symbol.KEY);
        panel.addClassName("settings");
        more.onClick(this::ask);
        more.setText(getTranslation("settings.new-key"));
        panel.addToHead(more);
        refresh();
        return panel;
    }

    private void ask() {
        new NewKeyDialog(keys.words(), keys::make, new ObjectionWords(names)::notes, zone, now, this::refresh).open();
    }

    private void refresh() {
        List<ListApiKeys.Listed> all = keys.all();
        more.setVisible(!all.isEmpty());
        panel.setAside(all.isEmpty() ? "" : String.valueOf(all.size()));
        rows.removeAll();
        long waiting = all.stream().filter(this::isUnsettled).count();
        if (waiting > 0) {
            rows.add(Note.warning(
                    getTranslation("settings.unsettled", waiting),
                    getTranslation(keys.words() + "unsettled-sentence")));
        }
        rows.add(
                all.isEmpty()
                        ? new EmptyState(
                                Symbol.KEY,
                                getTranslation("settings.no-keys"),
                                getTranslation(keys.words() + "no-keys-sentence"),
                                ConsoleButton.primary(getTranslation("settings.new-key"), Symbol.PLUS)
                                        .onClick(this::ask))
                        : new CardList(inForceFirst(all).map(this::row).toArray(ListItem[]::new)));
    }

    private boolean isUnsettled(ListApiKeys.Listed listed) {
        return listed.inForce() && unsettled.has(listed.key().id());
    }

    private static Stream<ListApiKeys.Listed> inForceFirst(List<ListApiKeys.Listed> all) {
        return all.stream().sorted(Comparator.comparing(listed -> !listed.inForce()));
    }

    private ListItem row(ListApiKeys.Listed listed) {
        ApiKey key = listed.key();
        Span name = new Span(key.name());
        name.addClassNames("med", "clip");
        name.setTitle(key.name());
        name.getElement().setAttribute("dir", "auto");
        Span prefix = new Span(key.prefix() + "…");
        prefix.addClassNames("mono", "t3", "sm", "nowrap");
        Div first = new Div(name, prefix);
        first.addClassName("row");
        String scopes = String.join(
                ", ", key.scopes().stream().map(ApiKey.Scope::key).sorted().toList());
        Div second = new Div(new Span(String.join(" · ", scopes, responsible(listed), used(listed))));
        second.addClassNames("xs", "t2");
        Div words = new Div(first, second);
        words.addClassNames("grow", "col");
        ListItem item = new ListItem(words);
        item.addClassName("asg");
        if (isUnsettled(listed)) {
            item.add(new StatusBadge(getTranslation("settings.maker-gone"), Tone.EXPIRING, Symbol.WARN));
        }
        if (key.revokedAt() != null) {
            item.add(new StatusBadge(getTranslation("settings.revoked"), Tone.CAPPED));
        } else if (!listed.inForce()) {
            item.add(new StatusBadge(getTranslation("settings.expired"), Tone.CAPPED));
        } else {
            ConsoleButton revoke = ConsoleButton.danger(getTranslation("settings.revoke"), null)
                    .small();
            revoke.setAriaLabel(getTranslation("settings.revoke-title", key.name()));
            item.add(end(new Window(null, key.expiresAt())), rotate(key));
            keys.handingOver().ifPresent(handing -> item.add(handOver(key, handing)));
            item.add(revoke.onClick(() -> confirm(listed)));
        }
        return item;
    }

    private Component end(Window window) {
        if (dates.endsSoon(window)) {
            return new StatusBadge(dates.end(window), Tone.EXPIRING, Symbol.CLOCK);
        }
        Span end = new Span(dates.end(window));
        end.addClassNames("xs", "t2", "nowrap");
        return end;
    }

    private String responsible(ListApiKeys.Listed listed) {
        String made = getTranslation(
                "settings.made-by", listed.maker(), dates.day(listed.key().createdAt()));
        return listed.keeper() == null ? made : made + " · " + getTranslation("settings.kept-by", listed.keeper());
    }

    private String used(ListApiKeys.Listed listed) {
        return listed.lastUsed() == null
                ? getTranslation("settings.never-used")
                : getTranslation("settings.last-used", dates.ago(Objects.requireNonNull(listed.lastUsed())));
    }

    private ConsoleButton rotate(ApiKey key) {
        ConsoleButton button =
                ConsoleButton.ordinary(getTranslation("settings.rotate"), null).small();
        button.setAriaLabel(getTranslation("settings.rotate-title", key.name()));
        return button.onClick(
                () -> new RotateKeyDialog(key, keys::rotate, new ObjectionWords(names)::notes, this::refresh).open());
    }

    private ConsoleButton handOver(ApiKey key, Keys.HandingOver handing) {
        ConsoleButton button = ConsoleButton.ordinary(getTranslation("settings.hand-over"), null)
                .small();
        button.setAriaLabel(getTranslation("settings.hand-over-title", key.name()));
        return button.onClick(() -> askForKeeper(key, handing));
    }

    private void askForKeeper(ApiKey key, Keys.HandingOver handing) {
        new HandOverKeyDialog(
                        key,
                        handing.candidates(),
                        (keeper, reason) -> handing.handOver(key.id(), keeper, reason),
                        new ObjectionWords(names)::notes,
                        this::handedOver)
                .open();
    }

    private void handedOver() {
        refresh();
        Toast.show(getTranslation("settings.handed-over-toast"), "", null);
    }

    private void confirm(ListApiKeys.Listed listed) {
        ApiKey key = listed.key();
        new RevokeKeyDialog(
                        key,
                        used(listed),
                        reason -> keys.revoke(key.id(), reason),
                        new ObjectionWords(names)::notes,
                        () -> {
                            Toast.show(
                                    getTranslation("settings.revoked-toast", key.name()),
                                    getTranslation("settings.revoked-toast-sentence"),
                                    null);
                            refresh();
                        })
                .open();
    }
}
