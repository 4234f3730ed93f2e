package org.portreeve.ui.platform;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.tenancy.ShowTenant;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.history.SavedToast;

/**
 * The tenant that is looked at, as its tabs need it.
 *
 * @param item what of a tab the address names, or null
 * @param again shows the same anew
 */
record OpenTenant(
        TenantQuestions ask, ShowTenant.View view, @Nullable String item, Runnable again) {
    Snapshot snapshot() {
        return view.snapshot();
    }

    Tenant tenant() {
        return snapshot().requireTenant().tenant();
    }

    TenantId id() {
        return tenant().id();
    }

    Locale locale() {
        return UI.getCurrent().getLocale();
    }

    ThingNames names() {
        return new ThingNames(locale(), snapshot());
    }

    Dates dates() {
        return new Dates(locale(), tenant().timeZone(), snapshot().now());
    }

    /** Says as which revision something was saved, and shows the tenant anew. */
    void saved(long revision) {
        SavedToast.tell(ask.undoing(), ask.current(), id(), revision, "", locale(), again);
        again.run();
    }
}
