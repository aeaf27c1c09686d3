package org.anlan.forecasting.consultation;

import java.util.Optional;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.QuantileOpinion;

/// One that speaks in the pool: a department, an expert, or a model as one more expert.
///
/// @param name of the account, or of the model
/// @param department whose cap of the weight it counts under
/// @param opinion the card; empty for a model
/// @param model what it told; empty for people
/// @param chances of the levels
/// @param certain whether a level was stated without chances, and counts as certain
/// @param quantiles of the quantity asked
/// @param reason why so, in the words of the speaker; empty text for none
record Voice(
        String name,
        Told.Issuer kind,
        String department,
        Optional<Opinion> opinion,
        Optional<ModelForecast> model,
        Optional<LevelProbabilities> chances,
        boolean certain,
        Optional<QuantileOpinion> quantiles,
        String reason) {

    /// @param reason of a revision; without one the grounds of the card speak
    static Voice of(Speaker speaker, Opinion opinion, Optional<String> reason, Invited invited) {
        return new Voice(
                speaker.name(),
                speaker.kind().issuer(),
                speaker.department(),
                Optional.of(opinion),
                Optional.empty(),
                Optional.of(opinion.chances()),
                opinion.probabilities() == null,
                opinion.quantiles(speaker.name(), invited.asked()),
                reason.orElseGet(opinion::basis));
    }

    /// A model: it belongs to no department.
    static Voice of(ModelForecast model) {
        return new Voice(
                model.issuer(),
                Told.Issuer.MODEL,
                "model:" + model.issuer(),
                Optional.empty(),
                Optional.of(model),
                model.chances(),
                false,
                model.quantiles(),
                "模型");
    }

    /// By whom its record is kept.
    Teller teller() {
        return new Teller(kind, name);
    }

    boolean isModel() {
        return kind == Told.Issuer.MODEL;
    }
}
