package org.portreeve.application.mail;

import java.time.Instant;

/** A mail that lies in the outbox instead of having been sent; its number names it until the next start. */
public record KeptMail(long number, Instant at, Letter letter, WrittenMail written) {}
