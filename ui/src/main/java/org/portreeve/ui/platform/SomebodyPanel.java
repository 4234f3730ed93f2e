package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.membership.FindEverybody;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.TenantTile;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.users.DeleteEverywhereDialog;

/** One person: every tenant that they belong to, what they are there, and leaving one of them or all. */
final class SomebodyPanel extends Composite<DetailPanel> {
    private final EverybodyQuestions ask;
    private final Person person;
    private final Runnable again;

    SomebodyPanel(EverybodyQuestions ask, FindEverybody.Somebody found, Runnable again, Runnable onClose) {
        this.ask = ask;
        this.person = found.person();
        this.again = again;
        DetailPanel panel = getContent();
        panel.describe(
                new PersonAvatar(person.label()),
                person.label(),
                person.email() == null ? "" : person.email().value(),
                marks());
        panel.onClose(onClose);
        var count =
                new Span(getTranslation("platform.memberships", found.places().size()));
        count.addClassName("med");
        var all = new Div(count, places(found.places()), everywhere(onClose));
        all.addClassNames("col", "dstack");
        panel.show(all);
    }

    private Component[] marks() {
        return person.isPlaceholder()
                ? new Component[] {new StatusBadge(getTranslation("users.placeholder"), Tone.PENDING)}
                : new Component[0];
    }

    private Component places(List<FindEverybody.Place> places) {
        return places.isEmpty()
                ? new EmptyState(
                        Symbol.BUILDING,
                        getTranslation("platform.memberships.none"),
                        getTranslation("platform.memberships.none.why"))
                : new CardList(places.stream().map(this::row).toArray(ListItem[]::new));
    }

    private ListItem row(FindEverybody.Place place) {
        Tenant tenant = place.snapshot().requireTenant().tenant();
        Membership member = place.member();
        var name = new Anchor(PlatformRoute.to(tenant.id(), "people"), tenant.name());
        name.addClassNames("med", "clip");
        name.setTitle(tenant.name());
        name.getElement().setAttribute("dir", "auto");
        var line = new Div(new TenantTile(tenant.name()), name);
        if (tenant.status() != TenantStatus.ACTIVE) {
            line.add(StatusBadge.of(tenant.status()));
        }
        line.addClassName("row");
        var standing = new Div(StatusBadge.of(member.status()), StatusBadge.of(member.baseRole()));
        standing.addClassNames("row", "wrap");
        var words = new Div(line, standing);
        words.addClassNames("col", "grow", "place");
        var dates = new Dates(getLocale(), tenant.timeZone(), place.snapshot().now());
        words.add(quiet(end(member, dates)));
        var names = new ThingNames(getLocale(), place.snapshot());
        member.roles()
                .values()
                .forEach(one -> words.add(quiet(names.role(one.role()) + " · " + dates.end(one.window()))));
        member.profiles().keySet().forEach(one -> words.add(quiet(names.profile(one))));
        words.add(quiet(
                place.lastSeen() == null
                        ? getTranslation("platform.never-seen")
                        : getTranslation("platform.last-seen", dates.ago(place.lastSeen()))));
        var item = new ListItem(words);
        if (!tenant.isManagement()) {
            item.add(ConsoleButton.quiet(getTranslation("platform.remove.short"), null)
                    .small()
                    .onClick(() -> remove(tenant, names)));
        }
        item.addClassName("asg");
        return item;
    }

    private String end(Membership member, Dates dates) {
        return getTranslation("platform.membership", dates.end(new Window(null, member.until())));
    }

    private void remove(Tenant tenant, ThingNames names) {
        new RemoveForm(ask.members(), ask::actor, tenant, names, revision -> {
                    SavedToast.tell(ask.undoing(), ask.current(), tenant.id(), revision, "", getLocale(), again);
                    again.run();
                })
                .open(person);
    }

    private Div everywhere(Runnable onGone) {
        var foot = new Div(ConsoleButton.danger(getTranslation("platform.erase"), null)
                .onClick(() ->
                        new DeleteEverywhereDialog(new Erasing(), getLocale(), done -> gone(done, onGone)).open()));
        foot.addClassName("row");
        return foot;
    }

    private static void gone(DeleteEverywhere.Done done, Runnable onGone) {
        var ui = UI.getCurrent();
        var endings = done.preview().endings();
        int keys = endings.stream()
                .mapToInt(ending -> ending.leaves().keys().size())
                .sum();
        Toast.show(
                ui.getTranslation("users.erase.done", done.erased().label()),
                ui.getTranslation("users.erase.done.details", endings.size(), keys),
                null);
        onGone.run();
    }

    private final class Erasing implements DeleteEverywhereDialog.Acting {
        @Override
        public DeleteEverywhere.Answer plan() {
            return ask.deleting().plan(ask.actor(), person.id());
        }

        @Override
        public DeleteEverywhere.Answer commit(String reason, @Nullable String confirmed) {
            return ask.deleting().commit(ask.actor(), person.id(), reason, confirmed);
        }
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassNames("sm", "t2");
        return span;
    }
}
