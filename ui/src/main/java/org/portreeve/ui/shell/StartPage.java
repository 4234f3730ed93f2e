package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.tenancy.MyTenants;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** Where everybody arrives: leads to the tenant that was worked in last, or else to one's first. */
@Route("")
@PermitAll
public final class StartPage extends Div implements BeforeEnterObserver {
    private final CurrentActor current;
    private final MyTenants myTenants;

    /** Asks who is signed in, and where they belong. */
    public StartPage(CurrentActor current, MyTenants myTenants) {
        this.current = current;
        this.myTenants = myTenants;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<TenantId> open = myTenants.of(current.get()).stream()
                .filter(entry -> entry.status() == TenantStatus.ACTIVE)
                .map(MyTenants.Entry::id)
                .toList();
        if (open.isEmpty()) {
            event.forwardTo("no-access");
            return;
        }
        TenantId tenant =
                RecentTenants.list().stream().filter(open::contains).findFirst().orElse(open.getFirst());
        event.forwardTo(TenantRoute.to(tenant, "my-access"));
    }
}
