package org.portreeve.ui.platform;

import org.portreeve.application.Actor;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.history.ReadHistoryFromOutside;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.invitation.AddKnownPerson;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.FindEverybody;
import org.portreeve.application.tenancy.ChangeBoundary;
import org.portreeve.application.tenancy.ChangeTenant;
import org.portreeve.application.tenancy.ListPeopleOfTenant;
import org.portreeve.application.tenancy.ReadBoundary;
import org.portreeve.application.tenancy.ShowTenant;
import org.portreeve.ui.subscription.SubscriptionQuestions;

/** The use cases behind the page of one tenant, and as whom they are asked. */
record TenantQuestions(
        CurrentActor current,
        ShowTenant showing,
        ChangeTenant changing,
        ReadBoundary boundary,
        ChangeBoundary drawing,
        ShareAgents sharing,
        ListPeopleOfTenant people,
        FindEverybody everybody,
        AddKnownPerson adding,
        AddPeople byAddress,
        ChangeMembers members,
        ReadHistoryFromOutside history,
        UndoRevision undoing,
        SubscriptionQuestions subscription) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
