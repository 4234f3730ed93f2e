package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portreeve.domain.Extent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.ui.component.Panel;

/** What in the catalogue itself names a permission; which roles of tenants do is said when it is to be removed. */
record PermissionUses(Catalogue catalogue, Locale locale) {
    Panel of(Permission permission) {
        List<String> uses = uses(permission);
        if (uses.isEmpty()) {
            return new Panel(say("catalogue.permission.uses"), new Paragraph(say("catalogue.permission.unused")));
        }
        var list = new UnorderedList();
        list.addClassName("shift");
        uses.stream().map(ListItem::new).forEach(list::add);
        return new Panel(say("catalogue.permission.uses"), list);
    }

    private List<String> uses(Permission permission) {
        List<String> uses = new ArrayList<>();
        if (catalogue.isCore(permission)) {
            uses.add(say("catalogue.permission.core"));
        }
        if (catalogue.isGuarded(permission)) {
            uses.add(say("catalogue.permission.guarded"));
        }
        catalogue.sections().values().stream()
                .filter(section -> section.carries().contains(permission)
                        || section.gate().equals(new SectionGate.ByPermission(permission)))
                .forEach(section -> uses.add(say("thing.section", section.name())));
        if (catalogue.tenantUser().contains(permission)) {
            uses.add(say("catalogue.use.base-role", ""));
        }
        catalogue.builtInRoles().stream()
                .filter(role -> names(role, permission))
                .forEach(role -> uses.add(say("catalogue.use.built-in-role", role.name())));
        catalogue.tenantTemplates().values().stream()
                .flatMap(List::stream)
                .filter(role -> names(role, permission))
                .forEach(role -> uses.add(say("catalogue.use.tenant-template", role.name())));
        return uses;
    }

    private boolean names(RoleTemplate role, Permission permission) {
        return switch (role.permissions()) {
            case Extent.All<Permission> _ -> catalogue.isPlatform(permission);
            case Extent.Listed<Permission>(var listed) -> listed.contains(permission);
        };
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
