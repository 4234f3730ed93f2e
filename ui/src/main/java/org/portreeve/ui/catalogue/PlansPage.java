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
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.PlanWords;

/** The plans of the platform side by side, with their features and limits. */
@Route(value = CatalogueRoute.PLANS + "/:key?", layout = Console.class)
@PermitAll
public final class PlansPage extends CataloguePage {
    private final ConsoleButton create = ConsoleButton.primary(getTranslation("catalogue.plan.new"), Symbol.PLUS);

    /** Asks as whoever is signed in. */
    public PlansPage(CurrentActor current, ViewCatalogue viewing, ChangeCatalogue changing) {
        super(CatalogueRoute.PLANS, "catalogue.plans", new CatalogueQuestions(current, viewing, changing));
        head().addActions(create.onClick(() -> leadTo(CatalogueRoute.NEW)));
    }

    @Override
    Optional<ViewCatalogue.View> look() {
        return ask().viewing().plans(ask().actor());
    }

    @Override
    void entered(ViewCatalogue.View all) {
        create.setVisible(all.changes());
    }

    @Override
    List<Component> show(ViewCatalogue.View all, String text, String open) {
        count(getTranslation("catalogue.plans.count", all.catalogue().plans().size()));
        return PlanTable.of(all, text, open);
    }

    @Override
    Optional<CataloguePanel> open(ViewCatalogue.View all, String named) {
        if (named.equals(CatalogueRoute.NEW)) {
            return all.changes() ? Optional.of(panel(all, null)) : Optional.empty();
        }
        return Optional.ofNullable(all.catalogue().plan(new PlanId(named))).map(plan -> panel(all, plan));
    }

    private CataloguePanel panel(ViewCatalogue.View all, @Nullable Plan plan) {
        var form = new PlanForm(all, plan);
        CataloguePanel.Frame frame = plan == null
                ? frameOfNew(Symbol.CARD, getTranslation("catalogue.plan.new"), form::key)
                : frame(Symbol.CARD, PlanWords.name(plan.id()), plan.id().value());
        var panel = new CataloguePanel(ask(), frame, form, all.changes(), List.of());
        form.onChange(panel::changed);
        return plan == null || !all.changes()
                ? panel
                : panel.removable(new CatalogueAction.RemovePlan(plan), this::left);
    }
}
