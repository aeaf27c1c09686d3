package org.anlan.forecasting.consultation;

import java.util.Optional;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.QuantileOpinion;

/// One that speaks in the pool: a department, an expert, or a model as one more expert.
///
/// @param name of the account, or of the model
/// @param department whose cap of the weight it counts under
/// @param opinion the card; empty for a model
/// @param chances of the levels
/// @param certain whether a level was stated without chances, and counts as certain
/// @param quantiles of the quantity asked
/// @param reason why so, in the words of the speaker; empty text for none
record Voice(
        String name,
        Told.Issuer kind,
        String department,
        Optional<Opinion> opinion,
        Optional<LevelProbabilities> chances,
        boolean certain,
        Optional<QuantileOpinion> quantiles,
        String reason) {

    static Voice of(Speaker speaker, Opinion opinion, String reason, Invited invited) {
        return new Voice(
                speaker.name(),
                speaker.kind().issuer(),
                speaker.department(),
                Optional.of(opinion),
                Optional.of(opinion.chances()),
                opinion.probabilities() == null,
                opinion.quantiles(speaker.name(), invited.asked()),
                reason);
    }

    /// A model: it belongs to no department.
    static Voice of(ModelForecast model) {
        return new Voice(
                model.issuer(),
                Told.Issuer.MODEL,
                "model:" + model.issuer(),
                Optional.empty(),
                model.chances(),
                false,
                model.quantiles(),
                "");
    }

    boolean isModel() {
        return kind == Told.Issuer.MODEL;
    }
}
