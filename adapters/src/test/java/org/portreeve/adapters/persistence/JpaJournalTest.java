package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.JournalContract;
import org.portreeve.application.contract.Ports;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaJournalTest extends JournalContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }
}
