package org.portreeve.launcher;

import org.portreeve.application.membership.TellEndings;
import org.portreeve.domain.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells what ends soon, again and again once the product is ready; access ends without it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EndingSweep {
    private static final Logger LOG = LoggerFactory.getLogger(EndingSweep.class);

    private final TellEndings telling;
    private volatile boolean ready;

    EndingSweep(TellEndings telling) {
        this.telling = telling;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(
            initialDelayString = "${portreeve.ending-notices.first-after:PT1M}",
            fixedDelayString = "${portreeve.ending-notices.every:PT15M}")
    void sweep() {
        if (ready) {
            telling.tenants().forEach(this::tell);
        }
    }

    /** Why caught: what fails in one tenant must not silence the others. */
    private void tell(TenantId tenant) {
        try {
            telling.tell(tenant);
        } catch (RuntimeException failure) {
            LOG.error("What ends soon in {} could not be told; it is tried again at the next sweep", tenant, failure);
        }
    }
}
