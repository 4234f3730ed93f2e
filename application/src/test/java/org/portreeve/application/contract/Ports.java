package org.portreeve.application.contract;

import org.portreeve.application.change.Journal;
import org.portreeve.application.change.States;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.identity.SeatShortages;
import org.portreeve.application.invitation.InvitationLinks;
import org.portreeve.application.matrix.ToggleTrail;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.membership.EndingNotices;
import org.portreeve.application.membership.PeopleSearch;

/** The ports to one and the same data, whoever implements them. */
public record Ports(
        States states,
        Journal journal,
        Directory directory,
        PeopleSearch search,
        Revisions revisions,
        InvitationLinks links,
        SeatShortages shortages,
        ToggleTrail toggles,
        EndingNotices notices) {}
