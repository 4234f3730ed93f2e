package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.portreeve.application.access.JudgeSignIn;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;

/** The tenant asks more of a sign-in than this one is: what, and the way to sign in so, which leads back to what was wanted. */
@ParentLayout(Console.class)
@AnonymousAllowed
public final class SignInAgainPage extends ConsolePage implements HasErrorParameter<WeakSignIn>, HasDynamicTitle {
    private final CurrentActor current;
    private final JudgeSignIn judging;

    /** Asks what is lacking. */
    public SignInAgainPage(CurrentActor current, JudgeSignIn judging) {
        this.current = current;
        this.judging = judging;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<WeakSignIn> parameter) {
        removeAll();
        current.find()
                .flatMap(actor -> judging.of(actor, TenantRoute.of(event.getLocation())))
                .ifPresent(verdict -> show(verdict, event.getLocation().getPath()));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    private void show(JudgeSignIn.Verdict verdict, String wanted) {
        String lack = "sign-in-again."
                + verdict.lack().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var again = new Anchor(address(verdict.levels(), wanted), getTranslation("sign-in-again.do"));
        again.setRouterIgnore(true);
        again.addClassNames("btn", "primary");
        addBody(EmptyState.page(
                getTranslation("sign-in-again.title", verdict.tenantName()), getTranslation(lack), again));
    }

    private static String address(List<String> levels, String wanted) {
        String level = levels.isEmpty() ? "" : "&acr=" + encoded(String.join(" ", levels));
        return "/sign-in?again" + level + "&to=" + encoded("/" + wanted);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in-again.page");
    }
}
