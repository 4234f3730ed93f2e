package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.catalogue.CatalogueAction;
import org.portreeve.application.catalogue.ChangeCatalogue;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;

/** The resource types and permissions of the platform, group by group, and defining more. */
@Route(value = CatalogueRoute.PERMISSIONS + "/:key?", layout = Console.class)
@PermitAll
public final class PermissionsPage extends CataloguePage {
    private final ConsoleButton create = ConsoleButton.primary(getTranslation("catalogue.permission.new"), Symbol.PLUS);

    /** Asks as whoever is signed in. */
    public PermissionsPage(CurrentActor current, ViewCatalogue viewing, ChangeCatalogue changing) {
        super(CatalogueRoute.PERMISSIONS, "catalogue.permissions", new CatalogueQuestions(current, viewing, changing));
        head().addActions(create.onClick(() -> leadTo(CatalogueRoute.NEW)));
    }

    @Override
    Optional<ViewCatalogue.View> look() {
        return ask().viewing().sections(ask().actor());
    }

    @Override
    void entered(ViewCatalogue.View all) {
        create.setVisible(all.changes());
    }

    @Override
    List<Component> show(ViewCatalogue.View all, String text, String open) {
        List<PermissionDefinition> found = all.catalogue().permissions().values().stream()
                .filter(definition -> PermissionTable.matches(definition, text, getLocale()))
                .toList();
        count(getTranslation("catalogue.permissions.count", found.size()));
        return PermissionTable.of(found, open);
    }

    @Override
    Optional<CataloguePanel> open(ViewCatalogue.View all, String named) {
        if (named.equals(CatalogueRoute.NEW)) {
            return all.changes() ? Optional.of(panel(all, null)) : Optional.empty();
        }
        return Optional.ofNullable(all.catalogue().definition(new Permission(named)))
                .map(definition -> panel(all, definition));
    }

    private CataloguePanel panel(ViewCatalogue.View all, @Nullable PermissionDefinition seen) {
        var form = new PermissionForm(all, seen);
        if (seen == null) {
            var making = new CataloguePanel(
                    ask(),
                    frameOfNew(Symbol.KEY, getTranslation("catalogue.permission.new"), form::key),
                    form,
                    true,
                    List.of());
            form.onChange(making::changed);
            return making;
        }
        String key = seen.permission().value();
        var uses = new PermissionUses(all.catalogue(), getLocale()).of(seen.permission());
        var panel = new CataloguePanel(
                ask(), frame(Symbol.KEY, key, seen.description()), form, all.changes(), List.of(uses));
        form.onChange(panel::changed);
        return all.changes() ? panel.removable(new CatalogueAction.RemovePermission(seen), this::left) : panel;
    }
}
