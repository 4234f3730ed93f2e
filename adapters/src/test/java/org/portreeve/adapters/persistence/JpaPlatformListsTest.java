package org.portreeve.adapters.persistence;

import org.portreeve.application.agent.SharedAgents;
import org.portreeve.application.contract.PlatformListsContract;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.membership.Everybody;
import org.portreeve.application.tenancy.TenantRegister;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaPlatformListsTest extends PlatformListsContract {
    @Autowired
    Ports ports;

    @Autowired
    TenantRegister register;

    @Autowired
    Everybody everybody;

    @Autowired
    SharedAgents sharedAgents;

    @Override
    protected Ports ports() {
        return ports;
    }

    @Override
    protected TenantRegister register() {
        return register;
    }

    @Override
    protected Everybody everybody() {
        return everybody;
    }

    @Override
    protected SharedAgents sharedAgents() {
        return sharedAgents;
    }
}
