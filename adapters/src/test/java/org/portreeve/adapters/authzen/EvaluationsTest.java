package org.portreeve.adapters.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EvaluationsTest {
    private static final String PATH = "/access/v1/evaluations";
    private static final String DEFAULTS =
            "'subject':{'type':'user','id':'ana'},'action':{'name':'run'},'context':{'tenant':'finance'}";
    private static final String RUN = "{'resource':{'type':'workflow','id':'april'}}";
    private static final String ADMINISTER =
            "{'resource':{'type':'workflow','id':'april'},'action':{'name':'administer'}}";

    private static final Desk DESK = new Desk();

    private static String body(String options, String... evaluations) {
        return "{" + DEFAULTS + options + ",'evaluations':[" + String.join(",", evaluations) + "]}";
    }

    private static List<Boolean> decisions(JsonNode answer) {
        return answer.get("evaluations")
                .valueStream()
                .map(one -> one.get("decision").booleanValue())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"execute_all, true false true", "deny_on_first_deny, true false", "permit_on_first_permit, true"})
    void each_semantic_stops_where_it_says(String semantic, String expected) {
        JsonNode answer = DESK.ask(
                PATH,
                body(",'options':{'evaluations_semantic':'" + semantic + "'}", RUN, ADMINISTER, RUN),
                Desk.DECIDE);

        assertThat(decisions(answer).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(answer.has("decision")).isFalse();
    }

    @Test
    void what_an_item_says_replaces_the_default_as_a_whole() {
        String elsewhere = "{'resource':{'type':'workflow','id':'april'},'context':{'tenant':'default'}}";

        assertThat(decisions(DESK.ask(PATH, body("", RUN, elsewhere), Desk.DECIDE)))
                .containsExactly(true, false);
    }

    @Test
    void without_items_it_is_a_single_evaluation() {
        String single = "{" + DEFAULTS + ",'resource':{'type':'workflow','id':'april'},'evaluations':[]}";

        assertThat(DESK.ask(PATH, single, Desk.DECIDE).get("decision").booleanValue())
                .isTrue();
    }

    @Test
    void explanations_are_given_only_when_asked_for() {
        JsonNode plain = DESK.ask(PATH, body("", ADMINISTER), Desk.EXPLAIN);
        JsonNode explained =
                DESK.ask(PATH, body("", ADMINISTER).replace("'finance'", "'finance','explain':true"), Desk.EXPLAIN);

        assertThat(plain.at("/evaluations/0/context").propertyNames()).containsExactly("revision");
        assertThat(explained.at("/evaluations/0/context").propertyNames())
                .containsExactlyInAnyOrder("revision", "reason_user", "reason_admin", "steps");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'evaluations':{}}; evaluations",
                "{'evaluations':[7]}; evaluations[0]",
                "{'evaluations':[{}]}; evaluations[0].subject",
                "{'evaluations':[{'subject':{'type':'user','id':7},'resource':{'type':'a','id':'b'},'action':{'name':'c'}}]}; evaluations[0].subject.id",
                "{'options':[],'evaluations':[]}; options",
                "{'options':{'evaluations_semantic':'best_of_three'},'evaluations':[]}; options.evaluations_semantic"
            })
    void a_malformed_body_is_told_which_field_is_wrong(String body, String field) {
        var response = DESK.post(PATH, body, Desk.FINANCE);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Desk.json(response).get("field").stringValue()).isEqualTo(field);
    }

    @Test
    void ten_thousand_are_answered_and_one_more_is_refused() {
        String[] most = IntStream.range(0, 10_000).mapToObj(_ -> RUN).toArray(String[]::new);
        String[] more = IntStream.range(0, 10_001).mapToObj(_ -> RUN).toArray(String[]::new);

        assertThat(decisions(DESK.ask(PATH, body("", most), Desk.DECIDE)))
                .hasSize(10_000)
                .containsOnly(true);
        assertThat(DESK.post(PATH, body("", more), Desk.DECIDE).getStatus()).isEqualTo(400);
    }
}
