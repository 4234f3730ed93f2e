package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portreeve.application.catalogue.ChangeCatalogue;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.SectionSymbol;

/** The sections of the platform: how each is called, how it opens, what it needs, where it leads. */
@Route(value = CatalogueRoute.SECTIONS + "/:key?", layout = Console.class)
@PermitAll
public final class SectionsPage extends CataloguePage {
    private final SectionGrid grid =
            new SectionGrid(section -> leadTo(section.id().value()));

    /** Asks as whoever is signed in. */
    public SectionsPage(CurrentActor current, ViewCatalogue viewing, ChangeCatalogue changing) {
        super(CatalogueRoute.SECTIONS, "catalogue.sections", new CatalogueQuestions(current, viewing, changing));
    }

    @Override
    Optional<ViewCatalogue.View> look() {
        return ask().viewing().sections(ask().actor());
    }

    @Override
    List<Component> show(ViewCatalogue.View all, String text, String open) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Section> found = all.catalogue().sections().values().stream()
                .filter(section -> matches(section, wanted))
                .toList();
        grid.setItems(found);
        grid.mark(open);
        count(getTranslation("catalogue.sections.count", found.size()));
        return found.isEmpty() ? List.of() : List.of(grid);
    }

    private static boolean matches(Section section, String text) {
        return section.name().toLowerCase(Locale.ROOT).contains(text)
                || section.id().value().contains(text)
                || section.description().toLowerCase(Locale.ROOT).contains(text)
                || (section.launchUrl() != null
                        && section.launchUrl().toLowerCase(Locale.ROOT).contains(text));
    }

    @Override
    Optional<CataloguePanel> open(ViewCatalogue.View all, String named) {
        Section section = all.catalogue().section(new SectionId(named));
        return Optional.ofNullable(section).map(one -> panel(all, one));
    }

    private CataloguePanel panel(ViewCatalogue.View all, Section section) {
        var form = new SectionForm(all, section);
        var panel = new CataloguePanel(
                ask(),
                frame(
                        SectionSymbol.of(section.id()),
                        section.name(),
                        section.id().value()),
                form,
                all.changes(),
                List.of());
        form.onChange(panel::changed);
        return panel;
    }
}
