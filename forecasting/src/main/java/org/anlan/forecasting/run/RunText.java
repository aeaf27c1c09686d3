package org.anlan.forecasting.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs and models as the contract writes them.
final class RunText {

    private RunText() {}

    static Map<String, @Nullable Object> of(Run run) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", run.id());
        text.put("model", run.model());
        text.put("version", run.version().orElse(null));
        text.put("parameters", run.parameters().orElse(null));
        text.put("subject", run.subject());
        text.put("trigger", run.trigger());
        text.put("cause", run.cause());
        text.put("from", run.from().orElse(null));
        text.put("to", run.to().orElse(null));
        text.put("inputsDigest", run.inputsDigest().orElse(null));
        text.put("missing", run.missing());
        text.put("seed", run.seed().isPresent() ? Long.toString(run.seed().getAsLong()) : null);
        text.put("state", run.state());
        text.put("attempts", run.attempts());
        text.put("queuedAt", run.queued());
        text.put("startedAt", run.started().orElse(null));
        text.put("endedAt", run.ended().orElse(null));
        text.put("resultDigest", run.resultDigest().orElse(null));
        text.put("lines", run.lines());
        text.put("again", run.again().map(Run.Again::of).orElse(null));
        text.put("keptDigest", run.again().flatMap(Run.Again::keptDigest).orElse(null));
        text.put("equal", run.isEqual().orElse(null));
        return text;
    }

    static Map<String, @Nullable Object> of(Model model) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("name", model.name());
        text.put("version", model.version());
        text.put("parameters", model.parameters());
        text.put("byData", !model.follows().isEmpty());
        return text;
    }
}
