package org.anlan.forecasting.consultation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Tx;

/// Writes what a consultation foretold into the book of forecasts, in the transaction in which the
/// cards turn: before, nobody may read it there either. An opinion is issued as of its seal.
///
/// Answers of a later round have a source of their own, so that the first round, when each spoke
/// alone, is scored apart. What was told about a time that is over is no forecast, and left out.
final class BookOfOpinions {

    /// The name under which pools are scored.
    static final String POOL = "pool";

    private final Tx tx;
    private final Consultation consultation;
    private final Horizon horizon;
    private final int round;

    BookOfOpinions(Tx tx, Consultation consultation, Horizon horizon, int round) {
        this.tx = tx;
        this.consultation = consultation;
        this.horizon = horizon;
        this.round = round;
    }

    /// @param opened the cards that stand; those of earlier rounds are in the book already
    void issue(List<SqlOpinions.Opened> opened, Panel panel, RoundResult result) {
        for (var each : opened) {
            if (each.card().round() == round) {
                panel.voices().stream()
                        .filter(v -> v.name().equals(each.card().department()) && !v.isModel())
                        .forEach(voice -> issue(voice, each.card().filedAt()));
            }
        }
        if (round == 1) {
            panel.voices().stream().flatMap(v -> v.model().stream()).forEach(this::hear);
        }
        result.chances().ifPresent(c -> levels(Told.Issuer.POOL, POOL, c, tx.civilNow()));
        if (!result.pooled().isEmpty()) {
            quantiles(
                    Told.Issuer.POOL,
                    POOL,
                    new ForecastValue.Quantiled(
                            List.copyOf(result.pooled().keySet()),
                            List.copyOf(result.pooled().values())),
                    tx.civilNow());
        }
    }

    private void hear(ModelForecast model) {
        ForecastBook.hear(tx, consultation.source(), Panel.hazard(consultation), model.id());
    }

    private void issue(Voice voice, Instant sealed) {
        voice.chances().ifPresent(c -> levels(voice.kind(), voice.name(), c, sealed));
        voice.quantiles()
                .ifPresent(
                        q ->
                                quantiles(
                                        voice.kind(),
                                        voice.name(),
                                        new ForecastValue.Quantiled(
                                                List.copyOf(q.quantiles().keySet()),
                                                List.copyOf(q.quantiles().values())),
                                        sealed));
    }

    private void levels(
            Told.Issuer kind, String issuer, LevelProbabilities chances, Instant issued) {
        var value =
                new ForecastValue.Levels(Stream.of(RiskLevel.values()).map(chances::of).toList());
        add(
                kind,
                issuer,
                Quantity.RISK_LEVEL,
                consultation.region().digits(),
                horizon,
                value,
                issued);
    }

    private void quantiles(
            Told.Issuer kind, String issuer, ForecastValue.Quantiled value, Instant issued) {
        consultation
                .invited()
                .asked()
                .ifPresent(
                        asked ->
                                add(
                                        kind,
                                        issuer,
                                        asked.quantity(),
                                        asked.region(),
                                        new Horizon(asked.from(), asked.to()),
                                        value,
                                        issued));
    }

    private void add(
            Told.Issuer kind,
            String issuer,
            String quantity,
            String region,
            Horizon time,
            ForecastValue value,
            Instant issued) {
        if (!issued.isBefore(time.to())) {
            return;
        }
        var lead = Math.max(0, Duration.between(issued, time.from()).toHours());
        var key = new ScoreKey(Panel.hazard(consultation), region, (int) lead, issuer, 0);
        ForecastBook.issue(
                tx,
                new Told(
                        UuidCreator.getTimeOrderedEpoch(),
                        kind,
                        quantity,
                        time.from(),
                        time.to(),
                        source(),
                        new IssuedForecast(key, issued, value, Map.of())));
    }

    private String source() {
        return round == 1 ? consultation.source() : consultation.source() + "/round:" + round;
    }
}
