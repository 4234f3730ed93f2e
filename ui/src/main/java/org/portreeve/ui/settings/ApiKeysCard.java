package org.portreeve.ui.settings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKey;
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

/** The API keys of a tenant: what each is for, its end, its last use; making one shows its secret once. */
final class ApiKeysCard extends Composite<Panel> {
    private final TenantKeys keys;
    private final ThingNames names;
    private final ZoneId zone;
    private final Dates dates;
    private final Div news = new Div();
    private final Div rows = new Div();
    private final ConsoleButton more = ConsoleButton.primary("", Symbol.PLUS).small();

    ApiKeysCard(TenantKeys keys, ThingNames names, ZoneId zone, Dates dates) {
        this.keys = keys;
        this.names = names;
        this.zone = zone;
        this.dates = dates;
    }

    @Override
    protected Panel initContent() {
        news.addClassName("stack");
        Panel panel = new Panel(getTranslation("settings.keys"), news, rows).flush();
        panel.setSymbol(Symbol.KEY);
        panel.addClassName("settings");
        more.onClick(this::ask);
        more.setText(getTranslation("settings.new-key"));
        panel.addToHead(more);
        refresh();
        return panel;
    }

    private void ask() {
        new NewKeyDialog(keys, names, zone, this::tell).open();
    }

    private void tell(String name, String secret) {
        news.removeAll();
        news.add(new SecretNote(name, secret));
        refresh();
    }

    private void refresh() {
        List<ListApiKeys.Listed> all = keys.all();
        more.setVisible(!all.isEmpty());
        rows.removeAll();
        rows.add(
                all.isEmpty()
                        ? new EmptyState(
                                Symbol.KEY,
                                getTranslation("settings.no-keys"),
                                getTranslation("settings.no-keys-sentence"),
                                ConsoleButton.primary(getTranslation("settings.new-key"), Symbol.PLUS)
                                        .onClick(this::ask))
                        : new CardList(all.stream().map(this::row).toArray(ListItem[]::new)));
    }

    private ListItem row(ListApiKeys.Listed listed) {
        ApiKey key = listed.key();
        Span name = new Span(key.name());
        name.addClassNames("med", "clip");
        name.getElement().setAttribute("dir", "auto");
        Span prefix = new Span(key.prefix() + "…");
        prefix.addClassNames("mono", "t3", "sm");
        Div first = new Div(name, prefix);
        first.addClassName("row");
        String scopes = String.join(
                ", ", key.scopes().stream().map(ApiKey.Scope::key).sorted().toList());
        String used = listed.lastUsed() == null
                ? getTranslation("settings.never-used")
                : getTranslation("settings.last-used", dates.ago(Objects.requireNonNull(listed.lastUsed())));
        Div second = new Div(new Span(String.join(
                " · ", scopes, getTranslation("settings.made-by", listed.maker(), dates.day(key.createdAt())), used)));
        second.addClassNames("xs", "t2");
        Div words = new Div(first, second);
        words.addClassNames("grow", "col");
        ListItem item = new ListItem(words);
        item.addClassName("asg");
        if (key.revokedAt() != null) {
            item.add(new StatusBadge(getTranslation("settings.revoked"), Tone.CAPPED));
        } else if (!listed.inForce()) {
            item.add(new StatusBadge(getTranslation("settings.expired"), Tone.CAPPED));
        } else {
            Span end = new Span(dates.end(new Window(null, key.expiresAt())));
            end.addClassNames("xs", "t3", "nowrap");
            item.add(
                    end,
                    ConsoleButton.danger(getTranslation("settings.revoke"), null)
                            .small()
                            .onClick(() -> confirm(key)));
        }
        return item;
    }

    private void confirm(ApiKey key) {
        new RevokeKeyDialog(key.name(), reason -> {
                    switch (keys.revoke(key.id(), reason)) {
                        case RevokeApiKey.Revoked _ -> {
                            Toast.show(
                                    getTranslation("settings.revoked-toast", key.name()),
                                    getTranslation("settings.revoked-toast-sentence"),
                                    null);
                            news.removeAll();
                        }
                        case RevokeApiKey.Refused(var objections) -> {
                            news.removeAll();
                            news.add(new ObjectionWords(names).notes(objections));
                        }
                        case RevokeApiKey.Absent _ -> {
                            news.removeAll();
                            news.add(Note.refusal(getTranslation("settings.key-gone"), ""));
                        }
                    }
                    refresh();
                })
                .open();
    }
}
