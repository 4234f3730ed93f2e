package org.portreeve.ui.invitations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.portreeve.application.invitation.Offer;
import org.portreeve.ui.component.Note;

/** The invitations that wait for whoever looks, each with the way to it; nothing where none waits. */
public final class WaitingInvitations extends Div {
    public WaitingInvitations(List<Offer> offers) {
        addClassName("stack");
        setVisible(!offers.isEmpty());
        offers.forEach(offer -> add(Note.hint(
                        getTranslation(
                                "invitation.offer",
                                offer.invitedBy(),
                                offer.tenant().tenant().name()),
                        "")
                .withAction(new Anchor(
                        "offer/" + offer.tenant().tenant().id().value(), getTranslation("invitation.look")))));
    }
}
