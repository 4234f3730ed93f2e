package org.portreeve.ui.access;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.portreeve.application.access.MyAccess;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.PersonAvatar;

/** Who one is here, where one's access counts, and whom to ask for more. */
final class AboutMe extends Composite<Panel> {
    private static final int NAMED = 3;

    private final MyAccess.View view;

    AboutMe(MyAccess.View view) {
        this.view = view;
    }

    @Override
    protected Panel initContent() {
        TenantState state = Objects.requireNonNull(view.snapshot().tenant());
        Person person = Objects.requireNonNull(state.people().get(view.member().user()));
        Span name = new Span(person.label());
        name.addClassName("med");
        name.getElement().setAttribute("dir", "auto");
        Span email = new Span(person.email() == null ? "" : person.email().value());
        email.addClassNames("sm", "t2");
        // Why: who has no name yet is called by their address already.
        email.setVisible(!email.getText().equals(person.label()));
        Div words = new Div(name, email);
        words.addClassName("col");
        Div line = new Div(new PersonAvatar(person.label(), PersonAvatar.Size.LARGE), words);
        line.addClassNames("row", "g3");
        Paragraph rest =
                new Paragraph(scope(state) + " " + getTranslation("my-access.provider-owns") + " " + ask(state));
        rest.addClassNames("sm", "t2");
        return new Panel(getTranslation("my-access.about"), line, rest);
    }

    private String scope(TenantState state) {
        return switch (view.member().scope()) {
            case Extent.All<SubtenantId> _ -> getTranslation("my-access.whole-tenant");
            case Extent.Listed<SubtenantId>(var ids) ->
                getTranslation(
                        "my-access.subtenants",
                        String.join(
                                ", ",
                                ids.stream()
                                        .map(id -> nameOf(state, id))
                                        .sorted()
                                        .toList()));
        };
    }

    private static String nameOf(TenantState state, SubtenantId id) {
        Subtenant subtenant = state.subtenants().get(id);
        return subtenant == null ? id.value() : subtenant.name();
    }

    private String ask(TenantState state) {
        List<String> admins = state.members().stream()
                .filter(member -> member.isTenantAdmin()
                        && member.isInForce(view.snapshot().now())
                        && !member.user().equals(view.member().user()))
                .sorted(Comparator.comparing(Membership::user))
                .map(member -> state.labelOf(member.user()))
                .limit(NAMED)
                .toList();
        if (view.member().isTenantAdmin()) {
            return "";
        }
        return admins.isEmpty()
                ? getTranslation("my-access.nobody-to-ask")
                : getTranslation(
                        "my-access.ask",
                        String.join(", ", admins),
                        state.tenant().name(),
                        admins.size());
    }
}
