package org.portreeve.adapters.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchTest {
    private static final String SEARCH = "/access/v1/search/";
    private static final String WHERE = ",'context':{'tenant':'finance'}";

    private static final Desk DESK = new Desk();

    private static List<String> ids(JsonNode answer, String name) {
        return answer.get("results")
                .valueStream()
                .map(one -> one.get(name).stringValue())
                .toList();
    }

    private List<String> people(String type, String resource, String id, String action) {
        return ids(
                DESK.ask(
                        SEARCH + "subject",
                        "{'subject':{'type':'" + type + "','id':'ignored'},'resource':{'type':'" + resource + "','id':'"
                                + id + "'},'action':{'name':'" + action + "'}" + WHERE + "}",
                        Desk.DECIDE),
                "id");
    }

    @Test
    void people_are_found_by_the_names_that_evaluation_takes() {
        assertThat(people("user", "workflow", "april", "run"))
                .containsExactlyInAnyOrder("ana@acme.example", "ben@acme.example");
        assertThat(people("identity", "section", "analyser", "open"))
                .containsExactlyInAnyOrder("https://idp.example|zoe", "ana");
        assertThat(people("machine", "workflow", "april", "run")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ana, workflow, administer, march",
        "ana, workflow, run, april march",
        "ben@acme.example, workflow, run, april march",
        "ana, agent, use, invoice-bot spain-bot",
        "ana, spaceship, fly, ''",
        "nobody, agent, use, ''"
    })
    void resources_are_those_that_evaluation_allows(String subject, String type, String action, String expected) {
        JsonNode answer = DESK.ask(
                SEARCH + "resource",
                "{'subject':{'type':'user','id':'" + subject + "'},'resource':{'type':'" + type
                        + "'},'action':{'name':'" + action + "'}" + WHERE + "}",
                Desk.DECIDE);

        assertThat(String.join(" ", ids(answer, "id"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "workflow, march, administer run",
        "workflow, april, run",
        "agent, invoice-bot, use use-assigned",
        "section, analyser, open",
        "section, logs, open",
        "section, analytics, ''",
        "spaceship, x, ''"
    })
    void actions_are_those_that_evaluation_allows(String type, String id, String expected) {
        JsonNode answer = DESK.ask(
                SEARCH + "action",
                "{'subject':{'type':'user','id':'ana'},'resource':{'type':'" + type + "','id':'" + id + "'}" + WHERE
                        + "}",
                Desk.DECIDE);

        assertThat(String.join(" ", ids(answer, "name"))).isEqualTo(expected);
    }

    @Test
    void pages_follow_each_other_to_the_end_and_leave_nothing_out() {
        String search = "{'subject':{'type':'user'},'resource':{'type':'section','id':'analyser'},"
                + "'action':{'name':'open'}" + WHERE + ",'page':{'limit':1,'token':'TOKEN'}}";
        List<String> found = new ArrayList<>();
        String token = "";
        do {
            JsonNode answer = DESK.ask(SEARCH + "subject", search.replace("TOKEN", token), Desk.DECIDE);
            found.addAll(ids(answer, "id"));
            assertThat(answer.at("/page/count").intValue()).isEqualTo(1);
            token = answer.at("/page/next_token").stringValue();
        } while (!token.isEmpty());

        assertThat(found).containsExactlyInAnyOrder("ana@acme.example", "ben@acme.example", "https://idp.example|zoe");
    }

    @Test
    void a_token_of_another_search_is_refused() {
        String search = "{'subject':{'type':'user'},'resource':{'type':'section','id':'analyser'},"
                + "'action':{'name':'open'}" + WHERE + ",'page':{'limit':0,'token':'TOKEN'}}";
        String token = DESK.ask(SEARCH + "subject", search.replace("TOKEN", ""), Desk.DECIDE)
                .at("/page/next_token")
                .stringValue();

        assertThat(token).isNotEmpty();
        assertThat(DESK.post(SEARCH + "subject", search.replace("TOKEN", token), Desk.DECIDE)
                        .getStatus())
                .isEqualTo(200);
        for (String other : List.of(
                search.replace("analyser", "logs").replace("TOKEN", token),
                search.replace("TOKEN", "no token at all"),
                search.replace("'limit':0", "'limit':-1").replace("TOKEN", token))) {
            assertThat(DESK.post(SEARCH + "subject", other, Desk.DECIDE).getStatus())
                    .isEqualTo(400);
        }
    }
}
