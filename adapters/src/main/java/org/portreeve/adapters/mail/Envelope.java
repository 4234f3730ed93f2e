package org.portreeve.adapters.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
import org.portreeve.application.mail.WrittenMail;

/** A letter as it goes over the wire: the words twice, as text and as HTML, and to whom. */
record Envelope(MimeMessage message, InternetAddress to) {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static Envelope of(Session session, SmtpServer server, Letter letter, InternetAddress to)
            throws MessagingException {
        WrittenMail mail = LetterWriter.write(letter);
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(mail.text(), "plain"));
        parts.addBodyPart(part(mail.html(), "html"));
        MimeMessage message =
                new Numbered(session, server.from().substring(server.from().lastIndexOf('@') + 1));
        message.setFrom(sender(server, letter.head()));
        Optional<InternetAddress> answers =
                Optional.ofNullable(letter.head().replyTo()).flatMap(address -> Addresses.of(address.value()));
        if (answers.isPresent()) {
            message.setReplyTo(new Address[] {answers.get()});
        }
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(mail.subject(), UTF_8);
        message.setHeader(
                "Content-Language", LetterWords.in(letter.language()).locale().getLanguage());
        // Why: so that nobody's absence is answered to us (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(parts);
        message.saveChanges();
        return new Envelope(message, to);
    }

    Address[] recipients() {
        return new Address[] {to};
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    private static InternetAddress sender(SmtpServer server, Letterhead head) throws MessagingException {
        InternetAddress sender = new InternetAddress(server.from(), true);
        try {
            sender.setPersonal(head.sender().isEmpty() ? server.fromName() : head.sender(), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sender;
    }

    /** Why: the library's own numbers tell strangers the name of this machine and of its user. */
    private static final class Numbered extends MimeMessage {
        private final String domain;

        Numbered(Session session, String domain) {
            super(session);
            this.domain = domain;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + domain + ">");
        }
    }
}
