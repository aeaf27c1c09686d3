package org.anlan.forecasting.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.domain.port.Minutes;
import org.anlan.store.Store;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// Answers with the minutes as they were signed. Thread-safe.
final class SignedMinutes implements Minutes {

    private final Store store;

    SignedMinutes(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Sheet> find(String consultation) {
        return id(consultation).flatMap(id -> store.read(handle -> find(handle, id)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an id of none of ours
        }
    }

    private static Optional<Sheet> find(Handle handle, UUID id) {
        return SqlConsultations.findText(handle, id, true)
                .map(Json::tree)
                .map(minutes -> sheet(SqlConsultations.get(handle, id), minutes));
    }

    private static Sheet sheet(Consultation consultation, JsonNode minutes) {
        var signedAt = consultation.signedAt().orElseThrow();
        return new Sheet(
                consultation.id().toString(),
                consultation.region(),
                consultation.process(),
                consultation.base(),
                minutes.path("kindZh").asText(),
                minutes.path("formZh").asText(),
                consultation.question(),
                consultation.calledAt(),
                consultation.frozenAt().orElse(consultation.calledAt()),
                consultation.position().orElse(0L),
                minutes.path("place").asText(),
                minutes.path("host").asText(),
                texts(minutes.path("participants")),
                consultation.invited().speakers().stream().map(Speaker::name).toList(),
                texts(minutes.path("silent")),
                minutes.path("conclusion").asText(),
                minutes.path("levelZh").asText(),
                responses(minutes),
                Stream.of("tasks", "prepositions")
                        .flatMap(field -> minutes.path(field).valueStream())
                        .map(SignedMinutes::line)
                        .toList(),
                minutes.path("dissent").valueStream().map(SignedMinutes::dissent).toList(),
                minutes.path("agreed").valueStream().map(SignedMinutes::agreed).toList(),
                texts(minutes.path("agreedBy")),
                minutes.path("referenceZh").asText(""),
                consultation.drafter().orElse(""),
                consultation.signer().orElse(""),
                signedAt,
                consultation.minutesDueAt().orElse(signedAt));
    }

    /// What was advised in words, and each response proposed.
    private static String responses(JsonNode minutes) {
        return Stream.concat(
                        Stream.of(minutes.path("responseAdvice").asText()),
                        texts(minutes.path("responses")).stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(";"));
    }

    private static Agreed agreed(JsonNode figure) {
        return new Agreed(
                figure.path("nameZh").asText(),
                figure.path("unitZh").asText(),
                figure.path("reviewed").asText(""),
                figure.path("value").asText(),
                figure.path("differencesZh").asText(""),
                figure.path("reason").asText(""));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static Line line(JsonNode task) {
        return new Line(
                task.path("what").asText(),
                task.path("unit").asText(),
                Instant.parse(task.path("dueAt").asText()));
    }

    private static Dissent dissent(JsonNode dissent) {
        return new Dissent(dissent.path("department").asText(), dissent.path("text").asText());
    }
}
