package org.anlan.forecasting.storm;

import java.util.List;
import java.util.Optional;

/// What a run makes of a typhoon.
///
/// @param winds strongest along the track as it stands, the strongest first
/// @param ahead with the spread of the track forecast; empty where nothing is forecast
record StormMade(List<CountyWind> winds, Optional<WindAhead> ahead) {

    StormMade {
        winds = List.copyOf(winds);
    }
}
