package org.portreeve.domain.tenancy;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;

/**
 * What a tenant tells by mail, and as whom: how many days before something of somebody ends it is told, 0 for never; the name
 * of the sender, empty for the installation's own; and where answers go, null for nowhere.
 */
public record Notices(
        int daysBefore, String sender, @Nullable Email replyTo) {
    /** The most days that can be chosen. */
    public static final int MOST_DAYS = 90;

    /** The most characters of a sender's name. */
    public static final int LONGEST_SENDER = 100;

    /** What a tenant begins with. */
    public static final Notices SHIPPED = new Notices(7, "", null);

    /** Refuses a number of days that cannot be chosen, and a name that is no one line of at most {@link #LONGEST_SENDER}. */
    public Notices {
        sender = sender.strip();
        if (daysBefore < 0 || daysBefore > MOST_DAYS) {
            throw new Malformed("notice-days", String.valueOf(daysBefore));
        }
        if (sender.length() > LONGEST_SENDER || sender.codePoints().anyMatch(Character::isISOControl)) {
            throw new Malformed("mail-sender", sender);
        }
    }

    /** The same, so many days before. */
    public Notices withDaysBefore(int other) {
        return new Notices(other, sender, replyTo);
    }

    /** Whether anything is told before it ends. */
    public boolean isOn() {
        return daysBefore > 0;
    }
}
