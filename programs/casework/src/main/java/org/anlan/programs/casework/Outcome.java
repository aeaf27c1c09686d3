package org.anlan.programs.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Money;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.programs.spi.Decision;
import org.anlan.programs.spi.Missing;
import org.anlan.programs.spi.Standard;
import org.anlan.web.Json;

/// A decision as a case file keeps it: never changed, only followed by another.
///
/// @param kind `GRANTED`, `REFUSED` or `UNDECIDED`
/// @param amount what the rules give, if they grant
/// @param sample whether a standard applied is not official
/// @param basis conditions, standards and what is missing, as JSON
record Outcome(
        String kind,
        Optional<Money> amount,
        boolean sample,
        Bilingual explanation,
        String basis,
        Instant at) {

    static final String GRANTED = "GRANTED";
    static final String REFUSED = "REFUSED";
    static final String UNDECIDED = "UNDECIDED";

    private record Applied(
            String id,
            String version,
            String name,
            String kindZh,
            String kindEn,
            String area,
            String document,
            String figure,
            boolean sample) {}

    private record Failed(String id, Bilingual name, Bilingual clause) {}

    private record Basis(
            Optional<Failed> condition, List<Applied> standards, List<Missing> missing) {}

    static Outcome of(Decision decision, Instant at) {
        return switch (decision) {
            case Decision.Granted granted ->
                    new Outcome(
                            GRANTED,
                            Optional.of(granted.amount()),
                            granted.isSample(),
                            granted.explanation(),
                            basis(Optional.empty(), granted.standards(), List.of()),
                            at);
            case Decision.Refused(var condition) ->
                    plain(
                            REFUSED,
                            decision,
                            basis(
                                    Optional.of(
                                            new Failed(
                                                    condition.id(),
                                                    condition.name(),
                                                    condition.clause().cited())),
                                    List.of(),
                                    List.of()),
                            at);
            case Decision.Undecided(var missing) ->
                    plain(UNDECIDED, decision, basis(Optional.empty(), List.of(), missing), at);
        };
    }

    private static Outcome plain(String kind, Decision decision, String basis, Instant at) {
        return new Outcome(kind, Optional.empty(), false, decision.explanation(), basis, at);
    }

    private static String basis(
            Optional<Failed> condition, List<Standard> standards, List<Missing> missing) {
        return Json.write(
                new Basis(condition, standards.stream().map(Outcome::applied).toList(), missing));
    }

    private static Applied applied(Standard standard) {
        return new Applied(
                standard.id(),
                standard.version(),
                standard.name(),
                standard.kind().label().zh(),
                standard.kind().label().en(),
                standard.area().digits(),
                standard.document(),
                standard.amount()
                        .map(Money::toString)
                        .orElseGet(() -> standard.days().orElseThrow() + " 日"),
                standard.sample());
    }
}
