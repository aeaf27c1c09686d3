package org.anlan.forecasting.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.forecasting.pooling.LevelOpinion;
import org.anlan.forecasting.pooling.LevelPool;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// Turns the cards 亮牌: when all are in, or when time is up.
final class Reveal {

    void ifAllAreIn(Tx tx, Consultation consultation) {
        var filed =
                SqlOpinions.listCards(tx.handle(), consultation.id()).stream()
                        .filter(card -> !card.withdrawn())
                        .count();
        if (filed >= consultation.departments().size()) {
            turn(tx, consultation);
        }
    }

    /// Turns the cards of all whose time is up, whoever is missing.
    void whereTimeIsUp(Tx tx) {
        for (var id : SqlConsultations.listDue(tx.handle(), tx.civilNow())) {
            var consultation = SqlConsultations.lock(tx, id);
            if (consultation.stage() == Stage.FROZEN) {
                turn(tx, consultation);
            }
        }
    }

    private static void turn(Tx tx, Consultation consultation) {
        var opened = SqlOpinions.open(tx.handle(), consultation.id());
        SqlConsultations.reveal(
                tx, consultation.id(), opened.isEmpty() ? null : Json.write(pool(opened)));
        tx.state(
                new ConsultationMoved(
                        consultation.id().toString(),
                        consultation.region(),
                        Stage.REVEALED.name()));
    }

    static Opinion read(SqlOpinions.Opened opened) {
        return Json.read(opened.body().getBytes(StandardCharsets.UTF_8), Opinion.class);
    }

    /// The mean of all chances, and how far each department is from it, the farthest first.
    private static Map<String, @Nullable Object> pool(List<SqlOpinions.Opened> opened) {
        var certain = new LinkedHashMap<String, Boolean>();
        var opinions = new ArrayList<LevelOpinion>();
        for (var each : opened) {
            var opinion = read(each);
            opinions.add(new LevelOpinion(each.card().department(), opinion.chances()));
            certain.put(each.card().department(), opinion.probabilities() == null);
        }
        var pooled = LevelPool.pool(opinions);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("weights", "EQUAL");
        var chances = new LinkedHashMap<String, String>();
        for (var level : RiskLevel.values()) {
            chances.put(level.name(), decimal(pooled.probabilities().of(level)));
        }
        text.put("probabilities", chances);
        text.put("spreadLevels", decimal(pooled.spreadLevels()));
        text.put(
                "differencesFirst",
                pooled.differencesFirst().stream().map(d -> difference(d, certain)).toList());
        return text;
    }

    private static Map<String, @Nullable Object> difference(
            LevelPool.Difference difference, Map<String, Boolean> certain) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("department", difference.opinion().department());
        text.put("levels", decimal(difference.levels()));
        text.put("takenAsCertain", certain.get(difference.opinion().department()));
        return text;
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
