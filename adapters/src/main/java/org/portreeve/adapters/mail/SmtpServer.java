package org.portreeve.adapters.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail server and how it wants to be talked to; user and password are null where it asks for neither. */
record SmtpServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        String fromName,
        Duration timeout) {
    /** How the connection is kept from being read on its way. */
    enum Security {
        /** It begins in the clear and goes no further without TLS. */
        STARTTLS(587),
        /** TLS from the first byte. */
        TLS(465),
        /** Nothing does. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For the mail library; the password is handed over when connecting. */
    Properties properties() {
        String millis = String.valueOf(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.from", from);
        properties.setProperty("mail.smtp.auth", String.valueOf(user != null));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
