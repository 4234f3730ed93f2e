package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.EndingNoticesContract;
import org.portreeve.application.contract.Ports;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaEndingNoticesTest extends EndingNoticesContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }
}
