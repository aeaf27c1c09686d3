package org.anlan.forecasting.areal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.run.Inputs;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;

/// What the rain of a day is computed from: the readings of its week, and where the gauges stand.
record RainInputs(DayOfRain rain, List<Site> sites) {

    /// Where a gauge stands, in degrees.
    record Site(String id, String name, double lon, double lat) {

        static Site of(Station station) {
            return new Site(station.id(), station.name(), station.lon(), station.lat());
        }

        Station station() {
            return new Station(
                    id, Kind.RAIN, name, "", lon, lat, Optional.empty(), Optional.empty());
        }
    }

    RainInputs {
        sites = List.copyOf(sites);
    }

    static RainInputs of(DayOfRain rain, List<Station> stations) {
        return new RainInputs(rain, stations.stream().map(Site::of).toList());
    }

    List<Station> stations() {
        return sites.stream().map(Site::station).toList();
    }

    /// For the engine, which keeps them.
    Inputs inputs() {
        return new Inputs(
                rain.day().toString(),
                rain.day()
                        .minusDays(DayOfRain.WINDOW_DAYS - 1L)
                        .atStartOfDay(OpenStore.ZONE)
                        .toInstant(),
                lastEnd(rain.day()).atTime(LocalTime.of(8, 0)).atZone(OpenStore.ZONE).toInstant(),
                Json.write(this),
                rain.missing());
    }

    /// A day that its source ends at 08:00 ends on the morning after.
    private static LocalDate lastEnd(LocalDate day) {
        return day.plusDays(1);
    }

    static RainInputs of(Inputs inputs) {
        return Json.read(inputs.json().getBytes(StandardCharsets.UTF_8), RainInputs.class);
    }
}
