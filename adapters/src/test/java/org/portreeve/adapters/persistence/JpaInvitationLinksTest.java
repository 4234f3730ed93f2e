package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.InvitationLinksContract;
import org.portreeve.application.contract.Ports;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaInvitationLinksTest extends InvitationLinksContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }
}
