package org.portreeve.launcher.demo;

import java.util.Collections;
import java.util.List;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Mail;

/** The mail of the sample story: it was sent when it happened, and nobody gets it today, whatever server is configured. */
final class LongAgo implements Mail {
    @Override
    public List<Delivery> send(List<? extends Letter> letters) {
        return Collections.nCopies(letters.size(), Delivery.SENT);
    }

    @Override
    public void post(List<? extends Letter> letters) {}
}
