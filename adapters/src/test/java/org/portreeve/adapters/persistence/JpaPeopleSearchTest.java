package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.PeopleSearchContract;
import org.portreeve.application.contract.Ports;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaPeopleSearchTest extends PeopleSearchContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }
}
