package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// The disaster risk warning that stands: issued out of a consultation, brought up to date by the
/// next, and cancelled when it runs out with nothing new. Always reviewed and signed by others.
final class WarningRound {

    private static final String PATH = "/api/v1/warnings";
    private static final Duration VALID = Duration.ofHours(36);
    private static final Duration SOON = Duration.ofHours(13);

    private final Crew crew;
    private final List<Map<String, Object>> sent = new ArrayList<>();
    private Optional<String> standing = Optional.empty();
    private Level colour = Level.NONE;
    private List<String> area = List.of();
    private Instant expires = Instant.EPOCH;
    private Optional<String> draft = Optional.empty();

    WarningRound(Crew crew) {
        this.crew = crew;
    }

    /// Whether no warning stands.
    boolean isFirst() {
        return standing.isEmpty();
    }

    /// What a resolution drafted when it was signed, if anything.
    void drafted(JsonNode warning) {
        draft = warning.isTextual() ? Optional.of(warning.asText()) : Optional.empty();
    }

    /// Issues a level: the draft of the resolution, or an update of what stands.
    ///
    /// @param places codes of the regions it is for
    void issue(String consultation, Level level, List<String> basis, List<String> places) {
        var id =
                draft.orElseGet(
                        () -> {
                            var update = new LinkedHashMap<String, Object>();
                            update.put("message", "UPDATE");
                            update.put("follows", standing.orElseThrow());
                            update.put(
                                    "consultation",
                                    consultation.substring(consultation.lastIndexOf('/') + 1));
                            update.put("warning", form(level, basis, places));
                            return draft(update);
                        });
        area = places;
        send(id, standing.isEmpty() ? "ALERT" : "UPDATE", level);
        standing = Optional.of(id);
        colour = level;
        expires = now().plus(VALID);
    }

    /// Cancels what stands if it would run out before the next night's look at it.
    void cancelWhatRunsOut() {
        if (standing.isPresent() && expires.isBefore(now().plus(SOON))) {
            var cancel = new LinkedHashMap<String, Object>();
            cancel.put("message", "CANCEL");
            cancel.put("follows", standing.get());
            cancel.put("warning", form(colour, List.of("演练:没有新的会商意见,解除风险提示"), area));
            send(draft(cancel), "CANCEL", colour);
            standing = Optional.empty();
        }
    }

    private String draft(Map<String, Object> form) {
        return crew.write(Role.DUTY_OFFICER, PATH, form).done("Draft").path("id").asText();
    }

    private void send(String id, String message, Level level) {
        var path = PATH + "/" + id;
        crew.write(Role.FORECASTER, path + "/review", Map.of("accepted", true)).done("Review");
        crew.write(Role.LEADER, path + "/sign", Map.of()).done("Signature");
        sent.add(
                Map.of(
                        "at",
                        now().truncatedTo(ChronoUnit.MINUTES),
                        "message",
                        message,
                        "colour",
                        level.name(),
                        "areas",
                        area));
    }

    /// What a warning says.
    Map<String, Object> form(Level level, List<String> basis, List<String> places) {
        var form = new LinkedHashMap<String, Object>();
        form.put("colour", level.name());
        form.put("headline", "演练:洪涝灾害风险提示(%s)".formatted(level.zh()));
        form.put("description", "演练:" + String.join(";", basis));
        form.put("instruction", "演练:低洼地区人员提前转移,圩堤和水库加强巡查");
        form.put("areas", places);
        form.put("onset", now().toString());
        form.put("expires", now().plus(VALID).toString());
        return form;
    }

    private Instant now() {
        return crew.open().civil().instant();
    }

    List<Map<String, Object>> sent() {
        return List.copyOf(sent);
    }
}
