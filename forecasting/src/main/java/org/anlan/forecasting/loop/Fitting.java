package org.anlan.forecasting.loop;

import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.verification.ForecastValue;

/// Puts what came into the form of the forecast: of a chance, whether its event came.
final class Fitting {

    private Fitting() {}

    static WhatCame of(Told told, WhatCame came) {
        if (!(came instanceof WhatCame.Known known)) {
            return came;
        }
        return switch (told.forecast().value()) {
            case ForecastValue.Chance _ -> ofChance(told, known);
            case ForecastValue.Levels levels -> ofLevels(levels, known);
            case ForecastValue.Ensemble _, ForecastValue.Quantiled _ -> known;
        };
    }

    private static WhatCame ofChance(Told told, WhatCame.Known known) {
        var level = told.forecast().key().level();
        if (!told.quantity().equals(Quantity.RISK_LEVEL) || level == 0) {
            return new WhatCame.Never("不可检验:概率预报没有说明对应的等级");
        }
        var came = known.observed() >= level ? 1 : 0;
        return new WhatCame.Known(came, known.onset(), known.source());
    }

    private static WhatCame ofLevels(ForecastValue.Levels levels, WhatCame.Known known) {
        var isOne = known.observed() == Math.rint(known.observed());
        return isOne && known.observed() >= 0 && known.observed() < levels.probabilities().size()
                ? known
                : new WhatCame.Never("不可检验:预报按等级填报,实况 %s 不是其中一级".formatted(known.observed()));
    }
}
