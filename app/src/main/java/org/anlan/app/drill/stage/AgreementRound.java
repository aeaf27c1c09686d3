package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// The sheet of a consultation on damage: the emergency department files what was reviewed when the
/// evidence froze, that is agreed on, and each department signs it.
///
/// A drill knows no other count, so nothing differs; what a difference asks for is tested
/// elsewhere.
final class AgreementRound {

    private static final String EMERGENCY = "应急";

    private final Crew crew;

    AgreementRound(Crew crew) {
        this.crew = crew;
    }

    /// Files before the cards turn.
    ///
    /// @param path of the consultation
    void file(String path, JsonNode evidence, List<String> departments) {
        var items = reviewed(evidence);
        departments.stream()
                .filter(name -> !items.isEmpty() && name.contains(EMERGENCY))
                .forEach(
                        name ->
                                crew.client()
                                        .post(
                                                crew.people().department(name),
                                                path + "/damage-sheet/figures",
                                                Map.of("items", items))
                                        .done("Figures of " + name));
    }

    /// Lays down and signs after the cards turned; gives the digest the leader has to sign, if
    /// anything was reviewed.
    Optional<String> agree(String path, JsonNode evidence, List<String> departments) {
        var items = reviewed(evidence);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var digest =
                crew.write(Role.SECRETARY, path + "/damage-sheet", Map.of("items", items))
                        .done("Agreed figures")
                        .path("digest")
                        .asText();
        departments.forEach(
                name ->
                        crew.client()
                                .post(
                                        crew.people().department(name),
                                        path + "/damage-sheet/signature",
                                        Map.of("digest", digest, "agreed", true))
                                .done("Signature of " + name));
        return Optional.of(digest);
    }

    private static List<Map<String, String>> reviewed(JsonNode evidence) {
        return evidence.at("/figures/items")
                .valueStream()
                .filter(item -> item.path("reviewed").isTextual())
                .map(
                        item ->
                                Map.of(
                                        "indicator", item.path("indicator").asText(),
                                        "value", item.path("reviewed").asText()))
                .toList();
    }
}
