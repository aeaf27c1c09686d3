package org.anlan.forecasting.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.LevelProposed;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rule;
import org.anlan.forecasting.rule.Rules;
import org.anlan.forecasting.rule.Trigger;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.journal.SealedFact;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;

/// Computes, from each move of a province's or city's figures, the level they would bear.
///
/// The sheet is read at the position of the move, so that a proposal can be computed again.
final class LevelFollower implements Follower {

    private final Thresholds thresholds;
    private final Figures figures;
    private final Rules rules;
    private final Caller caller;
    private final Gazetteer gazetteer;

    LevelFollower(
            Thresholds thresholds,
            Figures figures,
            Rules rules,
            Caller caller,
            Gazetteer gazetteer) {
        this.thresholds = thresholds;
        this.figures = figures;
        this.rules = rules;
        this.caller = caller;
        this.gazetteer = gazetteer;
    }

    @Override
    public String name() {
        return "forecasting.levels";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FigureMoved.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        for (var followed : batch) {
            if (followed.fact() instanceof FigureMoved moved) {
                assess(tx, followed.seal(), moved);
            }
        }
    }

    private void assess(Tx tx, SealedFact seal, FigureMoved moved) {
        var level = gazetteer.level(moved.region()).filter(thresholds::looksAt);
        if (level.isEmpty()) {
            return;
        }
        var day = LocalDate.ofInstant(seal.civilTime(), OpenStore.ZONE);
        var sheet = figures.at(moved.process(), moved.base(), moved.region(), seal.position());
        thresholds
                .assess(sheet, level.get(), day, rules.nearShare(day))
                .forEach((plan, findings) -> keep(tx, seal, moved, plan, findings));
    }

    private void keep(
            Tx tx, SealedFact seal, FigureMoved moved, String plan, List<Finding> findings) {
        var now =
                new Proposed(
                        moved.region(),
                        moved.process(),
                        moved.base(),
                        plan,
                        seal.knownAt(),
                        Thresholds.borne(findings),
                        Json.write(findings.stream().map(Proposal::of).toList()));
        var before =
                SqlProposals.findLatest(
                        tx.handle(), now.region(), now.process(), now.base(), now.topic());
        if (before.map(b -> b.proposed().items().equals(now.items())).orElse(false)) {
            return;
        }
        SqlProposals.insert(tx.handle(), new SqlProposals.Stored(now, seal.position()));
        if (before.map(SqlProposals.Stored::borne).orElse(0) != now.borne()) {
            tx.state(proposed(moved, plan, findings));
        }
        reached(findings).ifPresent(f -> call(tx, seal, moved, f));
    }

    private static Optional<Finding> reached(List<Finding> findings) {
        return findings.stream().filter(f -> f.state() == Finding.State.REACHED).findFirst();
    }

    private static LevelProposed proposed(FigureMoved moved, String plan, List<Finding> findings) {
        var line = reached(findings).map(Proposal::of);
        return new LevelProposed(
                moved.process(),
                moved.base(),
                moved.region(),
                plan,
                Thresholds.borne(findings),
                findings.getFirst().clause().type().name(),
                line.map(Proposal::clauseZh).orElse(""),
                line.map(Proposal::value).orElse(""),
                line.map(Proposal::margin).orElse(""),
                line.map(Proposal::sample).orElse(false));
    }

    private void call(Tx tx, SealedFact seal, FigureMoved moved, Finding reached) {
        var clause = reached.clause();
        var day = LocalDate.ofInstant(seal.civilTime(), OpenStore.ZONE);
        for (var rule : rules.list(Rule.Kind.RESPONSE_LEVEL, day)) {
            if (clause.level() <= rule.threshold().intValue()
                    && clause.type() == Responses.Type.RELIEF) {
                caller.call(tx, trigger(rule, moved, reached));
            }
        }
    }

    private Trigger trigger(Rule rule, FigureMoved moved, Finding reached) {
        var line = Proposal.of(reached);
        return new Trigger(
                rule,
                "%s/%s/%s/%s/%s/%d"
                        .formatted(
                                rule.key(),
                                moved.region(),
                                moved.process(),
                                moved.base(),
                                line.plan(),
                                line.level()),
                "response/%s/%s".formatted(moved.region(), moved.process()),
                moved.region(),
                moved.process(),
                moved.base(),
                "%s %s%s条件: %s,现 %s%s"
                        .formatted(
                                gazetteer.name(moved.region()),
                                line.typeZh(),
                                line.levelZh(),
                                line.clauseZh(),
                                line.value(),
                                line.sample() ? "(示例标准)" : ""));
    }
}
