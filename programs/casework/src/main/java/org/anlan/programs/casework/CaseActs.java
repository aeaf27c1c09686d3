package org.anlan.programs.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.programs.casework.SqlDecisions.Because;
import org.anlan.programs.casework.SqlDecisions.Numbered;
import org.anlan.programs.casework.SqlSteps.Step;
import org.anlan.programs.spi.Decision;
import org.anlan.programs.spi.Missing;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.Problem.FieldFault;

/// What people do to a case: check 核定, approve 审定, send back 退回.
///
/// Each locks the case, so that a response that starts meanwhile is met before or after, never
/// half. Answers hold no personal data: they are kept with their idempotency key.
final class CaseActs {

    private record Moved(
            UUID id,
            CaseState state,
            String stateZh,
            int version,
            String decision,
            Optional<String> amountYuan,
            String explanationZh,
            String explanationEn) {}

    private record Reason(String reason) {}

    private final Programmes programmes;
    private final SqlSteps steps;

    CaseActs(Programmes programmes, SqlSteps steps) {
        this.programmes = programmes;
        this.steps = steps;
    }

    /// A caseworker states what was found; the rules decide. What is still open is refused by
    /// field.
    Answer confirm(Tx tx, Ask ask) {
        var file = locked(tx, ask, Role.CASEWORKER);
        if (!file.standing().state().isToCheck()) {
            throw wrongState(file, "核定");
        }
        var check = ask.body(Check.class);
        var checked = file.knowing(known(tx, file, check)).confirmed(ask.actor().id());
        var outcome = decided(tx, checked);
        SqlDecisions.insert(
                tx.handle(),
                checked.id(),
                new Numbered(checked.standing().decision(), Because.CHECKED, outcome));
        return moved(tx, ask, checked, Step.CHECK, check.note(), outcome);
    }

    private Outcome decided(Tx tx, CaseFile file) {
        var decision = programmes.decide(file);
        if (decision instanceof Decision.Undecided(List<Missing> missing)) {
            throw Problem.form(missing.stream().map(CaseActs::fault).toList());
        }
        return Outcome.of(decision, tx.civilNow());
    }

    private static FieldFault fault(Missing missing) {
        return new FieldFault(missing.field(), "checked", "缺: " + missing.what().zh());
    }

    private static CaseFile.Known known(Tx tx, CaseFile file, Check check) {
        var before = file.known().homelessSince();
        var stated = LocalDate.ofInstant(tx.civilNow(), OpenStore.ZONE).minusDays(check.days());
        var since = stated.isBefore(before) ? stated : before;
        var response =
                file.known()
                        .response()
                        .or(() -> SqlResponses.find(tx.handle(), file.opening().path(), since));
        return new CaseFile.Known(
                check.persons(),
                OptionalInt.of(check.days()),
                check.settlement(),
                check.known(),
                since,
                response);
    }

    /// Another person than the assessor approves what the rules decided; a grant is posted.
    Answer approve(Tx tx, Ask ask) {
        var file = locked(tx, ask, Role.REVIEWER, Role.LEADER);
        if (file.standing().state() != CaseState.CONFIRMED) {
            throw wrongState(file, "审定");
        }
        if (file.standing().assessor().equals(Optional.of(ask.actor().id()))) {
            throw Problem.of(403, "same-person", "无权办理", "核定人不得审定同一户,请另一人审定。");
        }
        var outcome = inForce(tx, file);
        var next =
                switch (outcome.kind()) {
                    case Outcome.GRANTED ->
                            file.posted(LocalDate.ofInstant(tx.civilNow(), OpenStore.ZONE));
                    case Outcome.REFUSED -> file.in(CaseState.DECLINED);
                    default -> throw Problem.conflict("尚不能判定,不能审定: " + outcome.explanation().zh());
                };
        return moved(tx, ask, next, Step.APPROVE, Optional.empty(), outcome);
    }

    /// A case is sent back with its reason, to be checked again.
    Answer sendBack(Tx tx, Ask ask) {
        var file = locked(tx, ask, Role.REVIEWER, Role.LEADER);
        if (file.standing().state().isToCheck()) {
            throw wrongState(file, "退回");
        }
        var reason = ask.body(Reason.class).reason();
        return moved(
                tx,
                ask,
                file.in(CaseState.RETURNED),
                Step.RETURN,
                Optional.of(reason),
                inForce(tx, file));
    }

    private static CaseFile locked(Tx tx, Ask ask, Role... anyOf) {
        var id = UUID.fromString(ask.at("id"));
        var file =
                SqlCases.lock(tx.handle(), id).orElseThrow(() -> Problem.notFound("没有这个户: " + id));
        ask.require(file.opening().path(), anyOf);
        ask.requireVersion(Integer.toString(file.standing().version()), "这一户刚被别人改动,请重新打开再办理。");
        return file;
    }

    private static Outcome inForce(Tx tx, CaseFile file) {
        return SqlDecisions.list(tx.handle(), file.id()).getLast().outcome();
    }

    private static Problem wrongState(CaseFile file, String act) {
        return Problem.conflict("这一户现在是“%s”,不能%s。".formatted(file.standing().state().zh(), act));
    }

    private Answer moved(
            Tx tx, Ask ask, CaseFile file, Step step, Optional<String> note, Outcome outcome) {
        SqlCases.update(tx.handle(), file);
        steps.insert(tx, file, step, ask.actor(), note);
        tx.state(file.fact());
        var version = file.standing().version() + 1;
        return Answer.ok(
                        new Moved(
                                file.id(),
                                file.standing().state(),
                                file.standing().state().zh(),
                                version,
                                outcome.kind(),
                                CaseLists.yuan(outcome),
                                outcome.explanation().zh(),
                                outcome.explanation().en()))
                .version(Integer.toString(version));
    }
}
