package org.anlan.programs.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.hazard.Certainty;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.programs.casework.SqlDecisions.Numbered;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.Settlement;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// One case in full: facts, every decision with its arithmetic and standards, steps, people.
///
/// Whoever reads it is written down first, in the same transaction.
final class CaseSheet {

    private static final int MOST_LOOKS = 200;

    private record Name(
            String zh,
            String en,
            String policyZh,
            String authorityZh,
            String basisZh,
            boolean verified) {}

    private record Fact(String id, String zh, String en, Finding finding, String findingZh) {}

    private record Decided(
            int number,
            String becauseZh,
            String kind,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> amountYuan,
            boolean sample,
            String explanationZh,
            String explanationEn,
            JsonNode basis,
            Instant at) {}

    private record Step(
            SqlSteps.Step step,
            String stepZh,
            String stateZh,
            String actor,
            int decision,
            Optional<String> note,
            Instant at) {}

    private record Sheet(
            UUID id,
            Name programme,
            RegionCode region,
            String process,
            UUID row,
            Damage damage,
            boolean synthetic,
            Instant openedAt,
            CaseState state,
            String stateZh,
            int version,
            int persons,
            OptionalInt days,
            Optional<Settlement> settlement,
            List<Fact> facts,
            Optional<SqlResponses.Cited> response,
            Decided decision,
            List<Decided> decisions,
            List<Step> steps,
            Optional<LocalDate> postedOn,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Household> household,
            boolean householdDestroyed) {}

    private record Looks(List<SqlHouseholds.Looked> items) {}

    private final OpenStore open;
    private final Programmes programmes;
    private final SqlHouseholds households;
    private final SqlSteps steps;

    CaseSheet(OpenStore open, Programmes programmes, SqlHouseholds households, SqlSteps steps) {
        this.open = open;
        this.programmes = programmes;
        this.households = households;
        this.steps = steps;
    }

    Answer read(Ask ask) {
        return open.store()
                .inTransaction(
                        Cause.by(ask.actor().id()),
                        tx -> {
                            var file = get(tx.handle(), ask);
                            ask.require(
                                    file.opening().path(),
                                    Role.CASEWORKER,
                                    Role.REVIEWER,
                                    Role.LEADER,
                                    Role.AUDITOR);
                            SqlHouseholds.look(tx.handle(), file.id(), ask.actor(), tx.civilNow());
                            return Answer.ok(sheet(tx.handle(), file))
                                    .version(Integer.toString(file.standing().version()))
                                    .with("Cache-Control", "private, no-store");
                        });
    }

    Answer looks(Ask ask) {
        return open.store()
                .read(
                        handle -> {
                            var file = get(handle, ask);
                            ask.require(file.opening().path(), Role.LEADER, Role.AUDITOR);
                            return Answer.ok(
                                    new Looks(SqlHouseholds.looks(handle, file.id(), MOST_LOOKS)));
                        });
    }

    private static CaseFile get(Handle handle, Ask ask) {
        var id = UUID.fromString(ask.at("id"));
        return SqlCases.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个户: " + id));
    }

    private Sheet sheet(Handle handle, CaseFile file) {
        var known = file.known();
        var decisions =
                SqlDecisions.list(handle, file.id()).stream().map(CaseSheet::shown).toList();
        var people = households.find(handle, file);
        return new Sheet(
                file.id(),
                name(file),
                file.opening().region(),
                file.opening().process(),
                file.opening().row(),
                file.opening().damage(),
                file.opening().synthetic(),
                file.opening().at(),
                file.standing().state(),
                file.standing().state().zh(),
                file.standing().version(),
                known.persons(),
                known.days(),
                known.settlement(),
                facts(file),
                known.response().flatMap(id -> SqlResponses.cite(handle, id)),
                decisions.getLast(),
                decisions,
                steps.list(handle, file).stream().map(CaseSheet::shown).toList(),
                file.standing().postedOn(),
                people,
                people.isEmpty());
    }

    private Name name(CaseFile file) {
        var lineage = programmes.get(file.opening().programme()).lineage();
        var name = lineage.on(file.opening().on());
        return new Name(
                name.name().zh(),
                name.name().en(),
                lineage.policyText(),
                name.authority(),
                name.basis(),
                name.certainty() == Certainty.VERIFIED);
    }

    private static List<Fact> facts(CaseFile file) {
        var application = file.application();
        return Arrays.stream(Circumstance.values())
                .map(c -> fact(c, application.finding(c)))
                .toList();
    }

    private static Fact fact(Circumstance circumstance, Finding finding) {
        var label = circumstance.label();
        return new Fact(circumstance.id(), label.zh(), label.en(), finding, finding.label().zh());
    }

    private static Decided shown(Numbered decision) {
        var outcome = decision.outcome();
        return new Decided(
                decision.number(),
                decision.because().zh(),
                outcome.kind(),
                CaseLists.yuan(outcome),
                outcome.sample(),
                outcome.explanation().zh(),
                outcome.explanation().en(),
                Json.tree(outcome.basis()),
                outcome.at());
    }

    private static Step shown(SqlSteps.Taken taken) {
        return new Step(
                taken.step(),
                taken.step().zh(),
                taken.state().zh(),
                taken.name(),
                taken.decision(),
                taken.note(),
                taken.at());
    }
}
