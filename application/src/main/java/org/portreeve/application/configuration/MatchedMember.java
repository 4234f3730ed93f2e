package org.portreeve.application.configuration;

import org.portreeve.domain.membership.Person;

/** An entry with the person whom it is about, as that person is to be. */
record MatchedMember(ConfigurationDocument.MemberEntry entry, Person person) {}
