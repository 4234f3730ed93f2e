package org.portreeve.adapters.configuration;

import org.portreeve.application.contract.Ports;
import org.portreeve.application.memory.InMemoryDatabase;

class DocumentsInMemoryTest extends DocumentsTest {
    @Override
    protected Ports ports() {
        return new InMemoryDatabase().ports();
    }
}
