package org.portreeve.ui.users;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.stream.Collectors;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.shell.TenantRoute;

/** Says what somebody who goes leaves for others to decide, and where that is done. */
public final class LeavesNote {
    private LeavesNote() {}

    /** Refuses nothing; to be asked only where something is left. */
    public static Note of(Unsettled leaves, TenantId tenant) {
        UI ui = UI.getCurrent();
        return Note.warning(fact(leaves), ui.getTranslation("users.leaves.why", names(leaves)))
                .withAction(new Anchor(TenantRoute.to(tenant, "settings"), ui.getTranslation("users.leaves.open")));
    }

    /** The same of keys of the platform itself, which belong to no tenant's settings. */
    static Note onPlatform(Unsettled leaves) {
        UI ui = UI.getCurrent();
        return Note.warning(
                ui.getTranslation("users.leaves.platform", leaves.keys().size()),
                ui.getTranslation("users.leaves.why", names(leaves)));
    }

    /** The same as one sentence, empty where nothing is left. */
    static String sentence(Unsettled leaves) {
        return leaves.isEmpty() ? "" : fact(leaves);
    }

    static String names(Unsettled leaves) {
        return leaves.keys().stream().map(ApiKey::name).collect(Collectors.joining(", "));
    }

    private static String fact(Unsettled leaves) {
        return UI.getCurrent().getTranslation("users.leaves", leaves.keys().size());
    }
}
