package org.portreeve.adapters.mail;

import java.util.ArrayList;
import java.util.List;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.WrittenMail;
import org.portreeve.domain.membership.BaseRole;

/** Finds the words for letters. */
final class LetterWriter {
    private LetterWriter() {}

    static WrittenMail write(Letter letter) {
        LetterWords words = LetterWords.in(letter.language());
        Content content = switch (letter) {
            case Letter.Invitation invitation -> invitation(invitation, words);
            case Letter.NoSeat noSeat -> noSeat(noSeat, words);
            case Letter.AccessEnds ends -> accessEnds(ends, words);
            case Letter.EndingDigest digest -> endingDigest(digest, words);
        };
        return new WrittenMail(content.subject(), TextLayout.of(content), HtmlLayout.of(content));
    }

    private static Content invitation(Letter.Invitation letter, LetterWords words) {
        String tenant = OneLine.of(letter.head().tenantName());
        String inviter = OneLine.of(letter.invitedBy());
        String message = OneLine.manyOf(letter.message());
        List<Content.Fact> facts = new ArrayList<>();
        facts.add(new Content.Fact(words.say("invitation.as"), baseRole(letter.baseRole())));
        facts.add(new Content.Fact(words.say("invitation.address"), letter.to().value()));
        facts.add(new Content.Fact(words.say("invitation.valid"), words.moment(letter.expiresAt(), letter.zone())));
        if (letter.until() != null) {
            facts.add(new Content.Fact(words.say("invitation.until"), words.lastDay(letter.until(), letter.zone())));
        }
        return new Content(
                words.locale().getLanguage(),
                OneLine.of(words.sentence("invitation.subject", inviter, tenant).text()),
                words.sentence("invitation.title", tenant),
                List.of(words.sentence("invitation.lead", inviter, tenant)),
                message.isEmpty() ? null : new Content.Message(words.sentence("invitation.message", inviter), message),
                words.say("invitation.action"),
                letter.link(),
                facts,
                List.of(words.sentence("invitation.once"), words.sentence("invitation.unexpected", inviter)));
    }

    private static Content noSeat(Letter.NoSeat letter, LetterWords words) {
        String tenant = OneLine.of(letter.head().tenantName());
        return new Content(
                words.locale().getLanguage(),
                OneLine.of(words.sentence("no-seat.subject", tenant).text()),
                words.sentence("no-seat.title", tenant),
                List.of(
                        words.sentence("no-seat.lead", OneLine.of(letter.who()), tenant),
                        words.sentence("no-seat.remedy")),
                null,
                words.say("no-seat.action"),
                letter.link(),
                List.of(),
                List.of(words.sentence("no-seat.why", tenant)));
    }

    private static Content accessEnds(Letter.AccessEnds letter, LetterWords words) {
        String tenant = OneLine.of(letter.head().tenantName());
        return new Content(
                words.locale().getLanguage(),
                OneLine.of(words.sentence("access-ends.subject", tenant).text()),
                words.sentence("access-ends.title", tenant),
                List.of(words.sentence("access-ends.lead", tenant), words.sentence("access-ends.remedy", tenant)),
                null,
                words.say("access-ends.action"),
                letter.link(),
                letter.ends().stream()
                        .map(end -> new Content.Fact(what(end, words), words.lastInstant(end.at(), letter.zone())))
                        .toList(),
                List.of(words.sentence("access-ends.why", tenant)));
    }

    private static Content endingDigest(Letter.EndingDigest letter, LetterWords words) {
        String tenant = OneLine.of(letter.head().tenantName());
        List<Sentence> lead = new ArrayList<>();
        lead.add(words.sentence("ending-digest.lead", tenant));
        if (letter.all() > letter.first().size()) {
            lead.add(words.sentence(
                    "ending-digest.more", String.valueOf(letter.first().size()), String.valueOf(letter.all())));
        }
        return new Content(
                words.locale().getLanguage(),
                OneLine.of(words.sentence("ending-digest.subject", tenant).text()),
                words.sentence("ending-digest.title", tenant),
                lead,
                null,
                words.say("ending-digest.action"),
                letter.link(),
                letter.first().stream()
                        .map(one -> new Content.Fact(
                                OneLine.of(one.who()),
                                what(one.end(), words) + " · "
                                        + words.lastInstant(one.end().at(), letter.zone())))
                        .toList(),
                List.of(words.sentence("ending-digest.why", tenant)));
    }

    private static String what(Letter.End end, LetterWords words) {
        return end.role() == null ? words.say("ends.membership") : OneLine.of(end.role());
    }

    /** Why not translated: the vocabulary is the same in every language. */
    private static String baseRole(BaseRole role) {
        return switch (role) {
            case TENANT_ADMIN -> "Tenant Admin";
            case TENANT_USER -> "Tenant User";
        };
    }
}
