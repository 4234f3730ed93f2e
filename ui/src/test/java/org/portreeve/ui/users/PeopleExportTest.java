package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PeopleExportTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private PeopleExport export(UserId who, TenantId tenant, PeopleSearch.Query query, PeopleColumn... columns) {
        CurrentActor current = () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1"));
        var people = new FindPeople(new Gatekeeper(stage.hamlet, new Authorities(stage.hamlet)), stage.hamlet);
        return new PeopleExport(current, people, tenant, query, List.of(columns), Locale.ENGLISH);
    }

    private MockHttpServletResponse download(PeopleExport export) throws IOException {
        return download(export, new MockHttpServletResponse());
    }

    private static MockHttpServletResponse download(PeopleExport export, MockHttpServletResponse response)
            throws IOException {
        var service = (VaadinServletService) VaadinService.getCurrent();
        export.handler()
                .handleDownloadRequest(new DownloadEvent(
                        new VaadinServletRequest(new MockHttpServletRequest(), service),
                        new VaadinServletResponse(response, service),
                        VaadinSession.getCurrent(),
                        new Element("a")));
        return response;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String[] lines(PeopleSearch.Query query, PeopleColumn... columns) throws IOException {
        return text(download(export(Cast.BEN, Cast.FINANCE, query, columns))).split("\r\n", 0);
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
        String[] lines =
                lines(PeopleSearch.Query.everybody(), PeopleColumn.NAME, PeopleColumn.EMAIL, PeopleColumn.BASE);
        assertThat(lines[0]).isEqualTo("\uFEFF\"Name\",\"Email\",\"Base role\"");
        assertThat(lines).hasSize(1 + 5 + 2_345).doesNotHaveDuplicates();
        assertThat(lines).contains("\"Ben Adeyemi\",\"ben@acme.example\",\"Tenant Admin\"");
    }

    @Test
    void the_file_is_named_after_tenant_and_day_and_says_that_it_is_utf_8() throws IOException {
        var response = download(export(Cast.BEN, Cast.FINANCE, PeopleSearch.Query.everybody(), PeopleColumn.NAME));
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("finance-2026-11-20.csv");
        assertThat(response.getContentType()).isEqualToIgnoringCase("text/csv; charset=utf-8");
        assertThat(response.getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text(response)).contains("\"Hanne Ødegård\"").contains("\"דנה לוי\"");
    }

    @Test
    void just_those_who_match_stand_in_it_in_the_order_of_the_list() throws IOException {
        var byName = PeopleSearch.Query.everybody();
        var active = new PeopleSearch.Query(
                "",
                Set.of(MembershipStatus.ACTIVE),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                false,
                null,
                PeopleSearch.Order.NAME,
                true);
        assertThat(lines(byName, PeopleColumn.NAME))
                .containsExactly(
                        "\uFEFF\"Name\"",
                        "\"Ana Ruiz Montalbán\"",
                        "\"Ben Adeyemi\"",
                        "\"Hanne Ødegård\"",
                        "\"Olga Orlova\"",
                        "\"דנה לוי\"");
        assertThat(lines(active, PeopleColumn.NAME))
                .containsExactly("\uFEFF\"Name\"", "\"Olga Orlova\"", "\"Ben Adeyemi\"", "\"Ana Ruiz Montalbán\"");
    }

    @Test
    void nobody_is_missing_and_nobody_stands_there_twice_whoever_is_renamed_or_leaves_meanwhile() throws IOException {
        for (int i = 0; i < 2_345; i++) {
            join(i, "Person %04d".formatted(i));
        }
        var export =
                export(Cast.BEN, Cast.FINANCE, PeopleSearch.Query.everybody(), PeopleColumn.NAME, PeopleColumn.EMAIL);
        var response = download(export, new Interrupted(() -> {
            join(0, "Zzz");
            join(2_344, "Aaa");
            UserId gone = new UserId(new UUID(7, 2_000));
            stage.hamlet.change(
                    Cast.FINANCE, state -> state.withMembers(state.members().without(gone)));
        }));
        String[] lines = text(response).split("\r\n", 0);
        assertThat(lines).hasSize(1 + 5 + 2_344);
        assertThat(Arrays.stream(lines).map(line -> line.split(",", -1)[1])).doesNotHaveDuplicates();
        assertThat(lines)
                .contains("\"Person 0000\",\"n0@acme.example\"", "\"Aaa\",\"n2344@acme.example\"")
                .noneMatch(line -> line.contains("n2000@"));
    }

    /** Something happens as soon as the first page is on its way. */
    private static final class Interrupted extends MockHttpServletResponse {
        private @Nullable Runnable meanwhile;

        Interrupted(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            var out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public void write(int one) throws IOException {
                    if (meanwhile != null) {
                        var now = meanwhile;
                        meanwhile = null;
                        now.run();
                    }
                    out.write(one);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException("nothing listens");
                }
            };
        }
    }

    @Test
    void what_is_cut_off_because_the_tenant_closes_meanwhile_is_no_complete_file() {
        for (int i = 0; i < 1_500; i++) {
            join(i, "Person %04d".formatted(i));
        }
        var export = export(Cast.BEN, Cast.FINANCE, PeopleSearch.Query.everybody(), PeopleColumn.NAME);
        var response = new Interrupted(() -> stage.hamlet.change(
                Cast.FINANCE, state -> state.withMembers(state.members().without(Cast.BEN))));
        assertThatThrownBy(() -> download(export, response))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no longer open");
    }

    @Test
    void no_name_is_a_formula() throws IOException {
        join(1, "=HYPERLINK(\"https://evil.example\")");
        assertThat(lines(PeopleSearch.Query.everybody(), PeopleColumn.NAME))
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
    }

    @Test
    void whoever_may_not_see_people_gets_nothing() throws IOException {
        for (var export : List.of(
                export(Cast.ANA, Cast.FINANCE, PeopleSearch.Query.everybody(), PeopleColumn.NAME),
                export(Cast.BEN, new TenantId("nowhere"), PeopleSearch.Query.everybody(), PeopleColumn.NAME))) {
            var response = download(export);
            assertThat(response.getStatus()).isEqualTo(404);
            assertThat(response.getContentAsByteArray()).isEmpty();
        }
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
