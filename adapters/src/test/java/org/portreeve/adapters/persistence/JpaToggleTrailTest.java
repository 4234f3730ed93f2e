package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.ToggleTrailContract;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaToggleTrailTest extends ToggleTrailContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }
}
