package org.portreeve.application.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Mail;

/** Keeps the letters that would have been sent; answers as it is told to. */
public final class Postbox implements Mail {
    private final List<Letter> letters = new ArrayList<>();
    private Delivery answer = Delivery.SENT;

    @Override
    public List<Delivery> send(List<? extends Letter> sent) {
        letters.addAll(sent);
        return Collections.nCopies(sent.size(), answer);
    }

    @Override
    public void post(List<? extends Letter> posted) {
        letters.addAll(posted);
    }

    /** What becomes of letters from now on. */
    public void answer(Delivery other) {
        answer = other;
    }

    /** All of them, the oldest first. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }
}
