package org.anlan.forecasting.consultation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.forecasting.pooling.LevelPool;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns the cards 亮牌: when all are in, when time is up, or, in a later round, by hand.
final class Reveal {

    private static final Logger LOG = LoggerFactory.getLogger(Reveal.class);

    void ifAllAreIn(Tx tx, Consultation consultation, int round) {
        var filed = filed(tx, consultation, round);
        if (filed >= consultation.invited().speakers().size()) {
            turn(tx, consultation, round);
        }
    }

    private static int filed(Tx tx, Consultation consultation, int round) {
        return (int)
                SqlOpinions.listCards(tx.handle(), consultation.id(), round).stream()
                        .filter(card -> !card.withdrawn())
                        .count();
    }

    /// Turns the cards of all whose time is up, whoever is missing.
    void whereTimeIsUp(Tx tx) {
        for (var id : SqlConsultations.listDue(tx.handle(), tx.civilNow())) {
            var consultation = SqlConsultations.lock(tx, id);
            if (consultation.stage() == Stage.FROZEN) {
                turn(tx, consultation, 1);
            }
        }
        for (var id : SqlRounds.listDue(tx.handle(), tx.civilNow())) {
            var consultation = SqlConsultations.lock(tx, id);
            var round = Rounds.openNow(tx.handle(), consultation);
            if (round > 1) {
                turn(tx, consultation, round);
            }
        }
    }

    /// Turns the cards of a round.
    void turn(Tx tx, Consultation consultation, int round) {
        var opened = SqlOpinions.open(tx.handle(), consultation.id(), round);
        var horizon = Horizon.of(consultation, opened.stream().map(Reveal::read).toList());
        var panel = Panel.of(tx.handle(), consultation, opened, horizon);
        var result = result(tx, consultation, round, panel);
        if (round == 1) {
            first(tx, consultation);
        }
        SqlRounds.close(tx, consultation.id(), round, Json.write(result.text()));
        keep(tx, consultation, panel, result);
        new BookOfOpinions(tx, consultation, horizon, round).issue(opened, panel, result);
        tell(tx, consultation, round);
    }

    private static void first(Tx tx, Consultation consultation) {
        SqlRounds.open(
                tx,
                consultation.id(),
                1,
                consultation.frozenAt().orElseThrow(),
                consultation.dueAt(),
                consultation.calledBy());
        SqlConsultationSteps.reveal(tx, consultation.id());
    }

    private static RoundResult result(Tx tx, Consultation consultation, int round, Panel panel) {
        var levels = panel.levels();
        return new RoundResult(
                round,
                filed(tx, consultation, round),
                RoundResult.round(panel.quantiles()),
                levels.isEmpty()
                        ? Optional.empty()
                        : Optional.of(PoolText.pool(levels).probabilities()),
                before(tx, consultation, round));
    }

    private static Optional<RoundResult.Before> before(
            Tx tx, Consultation consultation, int round) {
        return rounds(tx, consultation).stream()
                .filter(r -> r.number() == round - 1)
                .findFirst()
                .flatMap(SqlRounds.Round::result)
                .map(RoundResult.Before::read);
    }

    private static List<SqlRounds.Round> rounds(Tx tx, Consultation consultation) {
        return SqlRounds.list(tx.handle(), consultation.id());
    }

    private static void keep(Tx tx, Consultation consultation, Panel panel, RoundResult result) {
        var levels = panel.levels();
        if (levels.isEmpty()) {
            SqlConsultationSteps.pool(tx, consultation.id(), null, null);
            return;
        }
        var pooled = PoolText.pool(levels);
        var text = new PoolText(panel, pooled);
        SqlConsultationSteps.pool(
                tx,
                consultation.id(),
                Json.write(text.text(result.pooled())),
                reference(tx, consultation, panel, pooled, result));
    }

    /// What stands beside the pool is for reference: where it cannot be reckoned, the cards turn
    /// without it.
    private static @Nullable String reference(
            Tx tx,
            Consultation consultation,
            Panel panel,
            LevelPool.Pooled pooled,
            RoundResult result) {
        var gain = FurtherRounds.gain(tx.handle(), Panel.hazard(consultation), tx.civilNow());
        try {
            var text = new ReferenceText(consultation, panel, pooled, gain);
            return Json.write(text.text(result.pooled()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOG.warn("No reference for consultation {}.", consultation.id(), e);
            return null;
        }
    }

    private static void tell(Tx tx, Consultation consultation, int round) {
        if (round == 1) {
            tx.state(
                    new ConsultationMoved(
                            consultation.id().toString(),
                            consultation.region(),
                            Stage.REVEALED.name()));
        } else {
            tx.state(
                    new RoundMoved(
                            consultation.id().toString(),
                            consultation.region(),
                            round,
                            RoundMoved.CLOSED));
        }
    }

    static Opinion read(SqlOpinions.Opened opened) {
        return Json.read(opened.body().getBytes(StandardCharsets.UTF_8), Opinion.class);
    }
}
