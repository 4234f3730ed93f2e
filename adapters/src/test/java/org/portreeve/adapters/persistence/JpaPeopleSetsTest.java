package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.PeopleSetsContract;
import org.portreeve.application.contract.Ports;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaPeopleSetsTest extends PeopleSetsContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }
}
