package org.portreeve.application.memory;

import org.junit.jupiter.api.Nested;
import org.portreeve.application.agent.SharedAgents;
import org.portreeve.application.contract.EndingNoticesContract;
import org.portreeve.application.contract.InvitationLinksContract;
import org.portreeve.application.contract.JournalContract;
import org.portreeve.application.contract.PaymentsContract;
import org.portreeve.application.contract.PeopleSearchContract;
import org.portreeve.application.contract.PeopleSetsContract;
import org.portreeve.application.contract.PlatformListsContract;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.RevisionsContract;
import org.portreeve.application.contract.SeatShortagesContract;
import org.portreeve.application.contract.ToggleTrailContract;
import org.portreeve.application.membership.Everybody;
import org.portreeve.application.plan.Payments;
import org.portreeve.application.tenancy.TenantRegister;

class InMemoryContractTest {
    private static final InMemoryDatabase DATABASE = new InMemoryDatabase();
    private static final Ports PORTS = DATABASE.ports();

    @Nested
    class Writing extends JournalContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class Finding extends PeopleSearchContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class FindingBySets extends PeopleSetsContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class LookingBack extends RevisionsContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class FollowingLinks extends InvitationLinksContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class FollowingToggles extends ToggleTrailContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class RunningOutOfSeats extends SeatShortagesContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }

    @Nested
    class KeepingPayments extends PaymentsContract {
        private final Payments payments = new InMemoryPayments();

        @Override
        protected Payments payments() {
            return payments;
        }
    }

    @Nested
    class ListingThePlatform extends PlatformListsContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }

        @Override
        protected TenantRegister register() {
            return DATABASE.register();
        }

        @Override
        protected Everybody everybody() {
            return DATABASE.everybody();
        }

        @Override
        protected SharedAgents sharedAgents() {
            return DATABASE.sharedAgents();
        }
    }

    @Nested
    class TellingEnds extends EndingNoticesContract {
        @Override
        protected Ports ports() {
            return PORTS;
        }
    }
}
