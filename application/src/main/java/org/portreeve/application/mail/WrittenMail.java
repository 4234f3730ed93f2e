package org.portreeve.application.mail;

/** A letter in words, both ways of reading it: the same said as plain text and as a document in HTML. */
public record WrittenMail(String subject, String text, String html) {
    /** Why: there are links in it that nobody should find in a log. */
    @Override
    public String toString() {
        return "WrittenMail[]";
    }
}
