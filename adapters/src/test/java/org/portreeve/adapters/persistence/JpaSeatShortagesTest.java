package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.SeatShortagesContract;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaSeatShortagesTest extends SeatShortagesContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }
}
