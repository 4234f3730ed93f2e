package org.portreeve.adapters.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class MalformedQuestionTest {
    private static final String PATH = "/access/v1/evaluation";
    private static final Desk DESK = new Desk();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{; body",
                "[]; body",
                "{'a':1,'a':2}; body",
                "{} {}; body",
                "{}; subject",
                "{'subject':'ana'}; subject",
                "{'subject':{'type':'user'},'resource':{'type':'a','id':'b'},'action':{'name':'c'}}; subject.id",
                "{'subject':{'type':7,'id':'x'},'resource':{'type':'a','id':'b'},'action':{'name':'c'}}; subject.type",
                "{'subject':{'type':'user','id':123},'resource':{'type':'a','id':'b'},'action':{'name':'c'}}; subject.id",
                "{'subject':{'type':'user','id':null},'resource':{'type':'a','id':'b'},'action':{'name':'c'}}; subject.id",
                "{'subject':{'type':'user','id':'\\ud800'},'resource':{'type':'a','id':'b'},'action':{'name':'c'}}; subject.id",
                "{'subject':{'type':'user','id':'x'}}; resource",
                "{'subject':{'type':'user','id':'x'},'resource':{'type':'a','id':'b'}}; action",
                "{'subject':{'type':'user','id':'x'},'resource':{'type':'a','id':'b'},'action':{'name':123}}; action.name"
            })
    void a_malformed_body_is_told_which_field_is_wrong(String body, String field) {
        assertThat(EvaluationTest.fieldOf(DESK.post(PATH, body, Desk.DECIDE))).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'at':'yesterday', context.at",
                "'at':'2026-13-01T00:00:00Z', context.at",
                "'at':'2026-04-01T00:00:00', context.at",
                "'at':7, context.at",
                "'explain':'yes', context.explain",
                "'explain':1, context.explain",
                "'subtenant':[], context.subtenant",
                "'tenant':7, context.tenant"
            })
    void a_malformed_context_is_told_which_field_is_wrong(String context, String field) {
        String body = EvaluationTest.question("user:ana", "workflow:april", "run", context);

        assertThat(EvaluationTest.fieldOf(DESK.post(PATH, body, Desk.FINANCE))).isEqualTo(field);
    }

    @Test
    void another_content_type_is_a_bad_request() {
        MockHttpServletResponse response = DESK.send(
                MockMvcRequestBuilders.post(PATH)
                        .contentType("text/plain")
                        .content(EvaluationTest.ANA_RUNS.replace('\'', '"')),
                Desk.DECIDE);

        assertThat(EvaluationTest.fieldOf(response)).isEqualTo("Content-Type");
        assertThat(EvaluationTest.fieldOf(DESK.send(
                        MockMvcRequestBuilders.post(PATH).content(EvaluationTest.ANA_RUNS.replace('\'', '"')),
                        Desk.DECIDE)))
                .isEqualTo("Content-Type");
    }
}
