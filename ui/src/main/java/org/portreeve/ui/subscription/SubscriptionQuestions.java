package org.portreeve.ui.subscription;

import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.plan.ChangeSubscription;
import org.portreeve.application.plan.ListPayments;
import org.portreeve.application.plan.PreviewPlan;
import org.portreeve.application.plan.ReadSubscription;
import org.springframework.stereotype.Component;

/** The use cases of a subscription, asked as whoever is signed in. */
@Component
public record SubscriptionQuestions(
        CurrentActor current,
        ReadSubscription reading,
        PreviewPlan previewing,
        ChangeSubscription changing,
        UndoRevision undoing,
        ListPayments payments) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
