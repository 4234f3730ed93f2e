package org.portreeve.adapters.authzen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.access.EvaluateAccess;

/** What a call asks, and which explanation it wants for each; single where the answer is one decision. */
record Asked(List<Item> items, EvaluateAccess.Semantic semantic, boolean single) {
    private static final int MOST = 10_000;

    /** One question. */
    record Item(EvaluateAccess.Question question, QuestionReader.Explain explain) {}

    static Asked one(Field body, QuestionReader reader) {
        return new Asked(List.of(item(body, body, reader)), EvaluateAccess.Semantic.EXECUTE_ALL, true);
    }

    static Asked many(Field body, QuestionReader reader) {
        List<Field> evaluations = body.objects("evaluations");
        EvaluateAccess.Semantic semantic = semantic(body);
        if (evaluations.isEmpty()) {
            return one(body, reader);
        }
        if (evaluations.size() > MOST) {
            throw new BadRequest("evaluations", "has more than " + MOST + " items");
        }
        List<Item> items = new ArrayList<>(evaluations.size());
        for (Field evaluation : evaluations) {
            items.add(item(evaluation, body, reader));
        }
        return new Asked(items, semantic, false);
    }

    private static Item item(Field evaluation, Field defaults, QuestionReader reader) {
        Field context = orDefault(evaluation.findObject("context"), defaults, "context");
        return new Item(
                reader.read(
                        required(evaluation, defaults, "subject"),
                        required(evaluation, defaults, "resource"),
                        required(evaluation, defaults, "action"),
                        evaluation.path(),
                        context),
                QuestionReader.explain(context));
    }

    private static @Nullable Field orDefault(@Nullable Field given, Field defaults, String name) {
        return given != null ? given : defaults.findObject(name);
    }

    private static Field required(Field evaluation, Field defaults, String name) {
        Field given = orDefault(evaluation.findObject(name), defaults, name);
        return given != null ? given : evaluation.object(name);
    }

    private static EvaluateAccess.Semantic semantic(Field body) {
        Field options = body.findObject("options");
        String wanted = options == null ? null : options.findText("evaluations_semantic");
        if (wanted == null) {
            return EvaluateAccess.Semantic.EXECUTE_ALL;
        }
        return Arrays.stream(EvaluateAccess.Semantic.values())
                .filter(semantic -> semantic.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadRequest("options.evaluations_semantic", "is unknown: " + wanted));
    }
}
