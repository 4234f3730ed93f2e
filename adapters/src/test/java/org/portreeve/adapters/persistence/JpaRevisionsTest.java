package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.RevisionsContract;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaRevisionsTest extends RevisionsContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }
}
