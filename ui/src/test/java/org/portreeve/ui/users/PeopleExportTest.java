package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

class PeopleExportTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private PeopleExport export(UserId who, TenantId tenant, PeopleColumn... columns) {
        CurrentActor current = () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1"));
        var people = new FindPeople(new Gatekeeper(stage.hamlet, new Authorities(stage.hamlet)), stage.hamlet);
        return new PeopleExport(
                current, people, tenant, PeopleSearch.Query.everybody(), List.of(columns), Locale.ENGLISH);
    }

    private static String written(PeopleExport export) throws IOException {
        var out = new StringWriter();
        export.write(out, export.page(0).orElseThrow());
        return out.toString();
    }

    private void join(int number, String given) {
        var person = Person.placeholder(
                new UserId(new UUID(7, number)), new PersonName(given, ""), new Email("n" + number + "@acme.example"));
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withPerson(person)
                        .withMember(stage.hamlet.member(Cast.FINANCE, Cast.ANA).of(person.id())));
    }

    @Test
    void everybody_stands_in_it_once_with_the_columns_that_are_shown() throws IOException {
        for (int i = 0; i < 2_345; i++) {
            join(i, "Person " + i);
        }
        String[] lines = written(
                        export(Cast.BEN, Cast.FINANCE, PeopleColumn.NAME, PeopleColumn.EMAIL, PeopleColumn.BASE))
                .split("\r\n");
        assertThat(lines[0]).isEqualTo("\uFEFF\"Name\",\"Email\",\"Base role\"");
        assertThat(lines).hasSize(1 + 5 + 2_345).doesNotHaveDuplicates();
        assertThat(lines).contains("\"Ben Adeyemi\",\"ben@acme.example\",\"Tenant Admin\"");
    }

    @Test
    void no_name_is_a_formula() throws IOException {
        join(1, "=HYPERLINK(\"https://evil.example\")");
        assertThat(written(export(Cast.BEN, Cast.FINANCE, PeopleColumn.NAME)))
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
    }

    @Test
    void whoever_may_not_see_people_gets_nothing() {
        assertThat(export(Cast.ANA, Cast.FINANCE, PeopleColumn.NAME).page(0)).isEmpty();
        assertThat(export(Cast.BEN, new TenantId("nowhere"), PeopleColumn.NAME).page(0))
                .isEmpty();
    }

    @Test
    void the_page_links_to_it_and_shows_the_base_role_until_somebody_is_open() {
        stage.open("");
        var base = stage.grid().getColumnByKey(PeopleColumn.BASE.key());
        assertThat(base.isVisible()).isTrue();
        assertThat(UsersStage.text(_get(UsersView.class))).contains("CSV");
        stage.open("/" + Cast.ANA);
        assertThat(base.isVisible()).isFalse();
    }
}
