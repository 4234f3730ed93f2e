package org.portreeve.adapters.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mail through a server: one connection for many letters, a new one when the server has closed it. Somebody waits
 * for the answers, so what a slow server has not taken within a minute is not sent.
 */
final class SmtpMail implements Mail, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CLOSING = 421;
    private static final int GONE = -1;

    private final SmtpServer server;
    private final Session session;
    private final Duration patience;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    SmtpMail(SmtpServer server) {
        this(server, Session.getInstance(server.properties()), PATIENCE);
    }

    SmtpMail(SmtpServer server, Session session, Duration patience) {
        this.server = server;
        this.session = session;
        this.patience = patience;
    }

    @Override
    public List<Delivery> send(List<? extends Letter> letters) {
        List<Delivery> answers = new ArrayList<>();
        long start = System.nanoTime();
        try (Transport transport = session.getTransport()) {
            for (Letter letter : letters) {
                boolean late = System.nanoTime() - start > patience.toNanos();
                answers.add(late ? Delivery.UNREACHABLE : deliver(transport, letter));
            }
        } catch (MessagingException failure) {
            // Why only the message: it names the server and what it said to us, and nobody's address or link.
            LOG.warn("The mail server {} cannot be used: {}", server, failure.getMessage());
        }
        while (answers.size() < letters.size()) {
            answers.add(Delivery.UNREACHABLE);
        }
        return answers;
    }

    @Override
    public void post(List<? extends Letter> letters) {
        List<Letter> copy = List.copyOf(letters);
        background.execute(() -> {
            long unsent = send(copy).stream()
                    .filter(delivery -> delivery != Delivery.SENT)
                    .count();
            if (unsent > 0) {
                LOG.warn(
                        "{} of {} letters about {} are not sent",
                        unsent,
                        copy.size(),
                        copy.getFirst().tenant());
            }
        });
    }

    /** Fails where there is no connection to be had, which goes for all letters. */
    private Delivery deliver(Transport transport, Letter letter) throws MessagingException {
        Optional<InternetAddress> to = Addresses.of(letter.to().value());
        if (to.isEmpty()) {
            return Delivery.REFUSED;
        }
        connect(transport);
        Envelope envelope = Envelope.of(session, server, letter, to.get());
        Attempt attempt = attempt(transport, envelope);
        if (attempt == Attempt.CLOSING) {
            // Why once more: many servers take so many mails a connection, and say so before they take the next one.
            transport.close();
            connect(transport);
            attempt = attempt(transport, envelope);
        }
        return switch (attempt) {
            case TAKEN -> Delivery.SENT;
            case REFUSED -> Delivery.REFUSED;
            case CLOSING, BROKEN -> Delivery.UNREACHABLE;
        };
    }

    private void connect(Transport transport) throws MessagingException {
        if (!transport.isConnected()) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        }
    }

    private enum Attempt {
        TAKEN,
        REFUSED,
        CLOSING,
        BROKEN
    }

    private Attempt attempt(Transport transport, Envelope envelope) {
        try {
            transport.sendMessage(envelope.message(), envelope.recipients());
            return Attempt.TAKEN;
        } catch (SMTPSendFailedException failure) {
            return switch (failure.getReturnCode()) {
                case CLOSING -> Attempt.CLOSING;
                case GONE -> Attempt.BROKEN;
                default -> refused(failure.getReturnCode());
            };
        } catch (SendFailedException _) {
            // Why asked: a server that hangs up looks like one that refuses the reader.
            return transport.isConnected() ? refused(0) : Attempt.BROKEN;
        } catch (MessagingException broken) {
            LOG.warn("The connection to the mail server {} broke: {}", server, broken.getMessage());
            return Attempt.BROKEN;
        }
    }

    private Attempt refused(int code) {
        LOG.warn("The mail server {} refused a letter{}", server, code == 0 ? ": its reader" : " with code " + code);
        return Attempt.REFUSED;
    }

    /** Gives letters that are on their way a moment. */
    @Override
    public void close() {
        background.shutdown();
        boolean done = false;
        try {
            done = background.awaitTermination(server.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!done) {
            background.shutdownNow();
        }
    }
}
