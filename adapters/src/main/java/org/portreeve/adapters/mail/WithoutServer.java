package org.portreeve.adapters.mail;

import java.util.Collections;
import java.util.List;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** No mail server is configured: nothing is sent, and whoever invites hands the link on themselves. */
final class WithoutServer implements Mail {
    private static final Logger LOG = LoggerFactory.getLogger(WithoutServer.class);

    @Override
    public List<Delivery> send(List<? extends Letter> letters) {
        return Collections.nCopies(letters.size(), Delivery.NO_SERVER);
    }

    @Override
    public void post(List<? extends Letter> letters) {
        LOG.warn(
                "No mail server is configured; {} letters about {} are not sent",
                letters.size(),
                letters.getFirst().tenant());
    }
}
