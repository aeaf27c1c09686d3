package org.anlan.forecasting.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests about the rain of a day share: a house of their own, and yesterday.
public abstract class RainyDay {

    @TempDir private Path folder;
    private House house;
    private LocalDate day;

    /// Opens the house.
    @BeforeEach
    public void openHouse() {
        house = new House(folder);
        day = house.today().minusDays(1);
    }

    /// Closes it.
    @AfterEach
    public void closeHouse() {
        house.close();
    }

    /// The house.
    protected final House house() {
        return house;
    }

    /// The day whose rain is told: yesterday, unless a test says otherwise.
    protected final LocalDate day() {
        return day;
    }

    /// Takes another day.
    protected final void takeDay(LocalDate other) {
        day = other;
    }

    /// Sets what gauges say of the day in mm, tells that it came in, and waits until all is done.
    protected final void arrive(Map<String, ?> rain) {
        rain.forEach((station, mm) -> house.gauges().put(station, day, mm.toString()));
        house.rainArrived(day);
    }

    /// The rain of the day as it is served.
    protected final JsonNode rainOfDay() {
        return house.server().get("值班长", "/api/v1/forecasting/rain?day=" + day).json();
    }

    /// The rain of a county on the day.
    protected final JsonNode county(String code) {
        for (var item : rainOfDay().get("items")) {
            if (item.get("region").asText().equals(code)) {
                return item;
            }
        }
        throw new AssertionError(code);
    }
}
