package org.anlan.forecasting.loop;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.forecasting.book.PairBook.Teller;

/// One move of one weight, and why.
///
/// @param weight from then on, 0 to 1
/// @param n questions of the hazard on which the issuer was verified
/// @param before empty where it had none
/// @param loss of the issuer on the question; empty where it had not answered it
/// @param panelLoss mean of all who had
/// @param question one of the forecasts whose outcome moved it
record WeightMove(
        String hazard,
        Teller teller,
        double weight,
        int n,
        OptionalDouble before,
        OptionalDouble loss,
        OptionalDouble panelLoss,
        UUID question,
        Bilingual reason,
        Instant at) {}
