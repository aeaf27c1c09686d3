package org.anlan.programs.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.programs.spi.Application;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.Settlement;

/// A case as stored, without the people's names and numbers. Immutable.
///
/// @param opening what never changes
/// @param known what is known of the household
/// @param standing where the case stands
record CaseFile(UUID id, Opening opening, Known known, Standing standing) {

    /// How a case began.
    ///
    /// @param row the damage row that opened it
    /// @param region the township
    /// @param path the region's path on that day
    /// @param synthetic whether the row was made up for a drill
    /// @param on the day whose standards count
    record Opening(
            String programme,
            String process,
            UUID row,
            RegionCode region,
            String path,
            Damage damage,
            boolean synthetic,
            Instant at,
            LocalDate on) {}

    /// What is known of a household.
    ///
    /// @param findings by circumstance, without the relief response
    /// @param homelessSince the day the home was lost, so far as known: a response counts from then
    /// @param response the relief response it rests on, if one was activated
    record Known(
            int persons,
            OptionalInt days,
            Optional<Settlement> settlement,
            Map<Circumstance, Finding> findings,
            LocalDate homelessSince,
            Optional<String> response) {

        Known {
            findings = Map.copyOf(findings);
        }

        Known resting(Optional<String> on) {
            return new Known(persons, days, settlement, findings, homelessSince, on);
        }
    }

    /// Where a case stands.
    ///
    /// @param version raised by each change
    /// @param decision the number of the decision in force
    /// @param assessor who checked the facts last
    /// @param postedOn the day it was posted, while it is
    record Standing(
            CaseState state,
            int version,
            int decision,
            Optional<ActorId> assessor,
            Optional<LocalDate> postedOn) {

        /// A case just opened.
        static final Standing OPENED =
                new Standing(CaseState.OPENED, 1, 1, Optional.empty(), Optional.empty());
    }

    /// What the programme may know: its day is the day the case was opened.
    Application application() {
        var findings = new EnumMap<Circumstance, Finding>(Circumstance.class);
        findings.putAll(known.findings);
        findings.put(Circumstance.RELIEF_RESPONSE, Finding.of(known.response.isPresent()));
        return new Application(
                opening.region, known.settlement, opening.on, known.persons, known.days, findings);
    }

    /// The case with other knowledge, to be decided again.
    CaseFile knowing(Known other) {
        return new CaseFile(
                id,
                opening,
                other,
                new Standing(
                        standing.state,
                        standing.version,
                        standing.decision + 1,
                        standing.assessor,
                        standing.postedOn));
    }

    /// The case confirmed by its assessor.
    CaseFile confirmed(ActorId assessor) {
        return in(CaseState.CONFIRMED, Optional.of(assessor), Optional.empty());
    }

    /// The case in another state, not posted.
    CaseFile in(CaseState state) {
        return in(state, standing.assessor, Optional.empty());
    }

    /// The case posted on a day.
    CaseFile posted(LocalDate day) {
        return in(CaseState.POSTED, standing.assessor, Optional.of(day));
    }

    private CaseFile in(CaseState state, Optional<ActorId> assessor, Optional<LocalDate> posted) {
        return new CaseFile(
                id,
                opening,
                known,
                new Standing(state, standing.version, standing.decision, assessor, posted));
    }

    CaseMoved fact() {
        return new CaseMoved(
                id.toString(),
                opening.programme,
                opening.region,
                standing.state.name(),
                standing.decision);
    }
}
