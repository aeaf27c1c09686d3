package org.anlan.forecasting.loop;

import java.util.Arrays;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.storm.StormsThatCame;
import org.jdbi.v3.core.Handle;

/// Picks who can say what came of a quantity. Made anew for each round; not thread-safe.
final class Witnesses implements Witness {

    private final Witness rain;
    private final Witness stage;
    private final Witness flow;
    private final Witness figures;
    private final Witness risk;
    private final Witness wind;

    Witnesses(
            Figures figures,
            Observations observations,
            Gazetteer gazetteer,
            SeverityRules severity,
            StationPlaces places,
            StormsThatCame storms) {
        var days = new RainDays();
        this.rain = new RainWitness(days);
        this.stage = stage(observations);
        this.flow = flow(observations);
        this.figures = new FigureWitness(figures);
        this.risk = new RiskWitness(gazetteer, severity, days, places);
        this.wind = new WindWitness(storms);
    }

    /// A stage is that of a river or, where none knows the station, of a reservoir.
    private static Witness stage(Observations observations) {
        var river = new GaugeWitness(observations, Observations.Kind.STAGE);
        var reservoir = new GaugeWitness(observations, Observations.Kind.RESERVOIR);
        return (handle, told, rule) ->
                river.knows(told) || !reservoir.knows(told)
                        ? river.ask(handle, told, rule)
                        : reservoir.ask(handle, told, rule);
    }

    /// Flows are not read at every house.
    private static Witness flow(Observations observations) {
        return Arrays.stream(Observations.Kind.values())
                .filter(kind -> kind.name().equals(Quantity.FLOW))
                .findFirst()
                .<Witness>map(kind -> new GaugeWitness(observations, kind))
                .orElse((_, _, _) -> new WhatCame.Never("本系统没有接入流量读数"));
    }

    @Override
    public WhatCame ask(Handle handle, Told told, OutcomeRule rule) {
        return of(told.quantity()).ask(handle, told, rule);
    }

    private Witness of(String quantity) {
        return switch (quantity) {
            case Quantity.AREAL_RAIN_DAY -> rain;
            case Quantity.STAGE -> stage;
            case Quantity.FLOW -> flow;
            case Quantity.RISK_LEVEL -> risk;
            case Quantity.WIND -> wind;
            default -> figures;
        };
    }
}
