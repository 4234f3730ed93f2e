package org.portreeve.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.change.Authorities;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;

class NavigationOrderTest {
    private final Hamlet hamlet = Cast.hamlet();

    @BeforeEach
    void start() {
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    private List<String> entries(UserId user) {
        var access = new MyAccess(new Gatekeeper(hamlet, new Authorities(hamlet)), new Strangers());
        var view = access.of(new Actor.SignedIn(user, "", Source.CONSOLE, "request-1"), Cast.FINANCE)
                .orElseThrow();
        return new Navigation(view, Cast.FINANCE, false)
                .groups().stream()
                        .flatMap(group -> group.items().stream())
                        .map(NavItem::label)
                        .toList();
    }

    @Test
    void users_and_the_permission_matrix_come_first_in_access_management() {
        assertThat(entries(Cast.BEN))
                .containsSubsequence("My access", "Users", "Permission Matrix", "Invitations", "Roles", "History");
    }

    @Test
    void the_permission_matrix_stands_there_for_exactly_its_permission() {
        assertThat(entries(Cast.ANA)).doesNotContain("Permission Matrix");
        hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(state.roles()
                                .with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Keeper", "Keeps", "section-default:manage")))
                        .withMember(hamlet.member(Cast.FINANCE, Cast.ANA)
                                .withRoles(Map.of(Cast.LOOKER, Cast.direct(Cast.LOOKER, Window.ALWAYS, "")))));
        assertThat(entries(Cast.ANA)).contains("Permission Matrix").doesNotContain("Users", "Invitations", "Roles");
    }
}
