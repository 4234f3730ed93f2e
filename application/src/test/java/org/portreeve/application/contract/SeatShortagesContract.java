package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.tenancy.TenantId;

/** A shortage is noted each time, and told once a day. */
public abstract class SeatShortagesContract {
    private static final Duration DAY = Duration.ofDays(1);

    /** The ports under test. */
    protected abstract Ports ports();

    private final TenantId tenant =
            new TenantId("s-" + UUID.randomUUID().toString().substring(0, 13));

    @Test
    void a_shortage_is_told_once_a_day_and_noted_each_time() {
        Instant first = Samples.START;
        assertThat(ports().shortages().last(tenant)).isEmpty();
        assertThat(ports().shortages().note(tenant, first, DAY)).isTrue();
        assertThat(ports().shortages().note(tenant, first.plusSeconds(60), DAY)).isFalse();
        assertThat(ports().shortages().last(tenant)).contains(first.plusSeconds(60));
        assertThat(ports().shortages().note(tenant, first.plus(DAY).minusSeconds(1), DAY))
                .isFalse();
        assertThat(ports().shortages().note(tenant, first.plus(DAY), DAY)).isTrue();
        assertThat(ports().shortages().note(tenant, first.plus(DAY).plusSeconds(1), DAY))
                .isFalse();
    }
}
