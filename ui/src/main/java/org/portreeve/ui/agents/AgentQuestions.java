package org.portreeve.ui.agents;

import org.portreeve.application.Actor;
import org.portreeve.application.agent.ChangeAgents;
import org.portreeve.application.agent.ListAgents;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ChangeMembers;

/** What the pages of agents ask, as whoever is signed in. */
record AgentQuestions(
        CurrentActor current, ListAgents agents, ChangeAgents changing, ChangeMembers members, UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
