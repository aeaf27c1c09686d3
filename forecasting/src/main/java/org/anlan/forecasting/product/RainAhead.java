package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.evidence.EvidencePart;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.usual.UsualRain;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rain that others forecast for the coming days, and what it means for counties: the model
/// that reckons it, and what is answered about it. Thread-safe.
public final class RainAhead {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final AheadProducts products;

    /// @param prior exposure and vulnerability
    public RainAhead(OpenStore open, Gazetteer gazetteer, ImpactPrior prior) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.products = new AheadProducts(new CountyProducts(prior));
    }

    /// The model for the run engine.
    ///
    /// @param afterwards what follows from the rain, in the transaction that keeps the products
    /// @param usual what rain is usual, to be beaten
    public Model model(Consumer<Tx> afterwards, UsualRain usual) {
        return new AheadModel(open, products, new IssuedAhead(afterwards, usual));
    }

    /// Adds the operation.
    public void addTo(RoomContract contract) {
        contract.reads("getRainAhead", this::get);
    }

    private Answer get(Ask ask) {
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        return Answer.ok(open.store().read(handle -> text(handle, asOf)));
    }

    /// The newest issue whose days are not all over, with source and age; without one, null days.
    Map<String, @Nullable Object> text(Handle handle, Instant asOf) {
        var newest = SqlRainAhead.findNewest(handle, asOf);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("asOf", asOf);
        text.put("run", newest.map(SqlRainAhead.Newest::run).orElse(null));
        text.put("source", newest.map(SqlRainAhead.Newest::source).orElse(null));
        text.put("issued", newest.map(SqlRainAhead.Newest::issued).orElse(null));
        text.put("madeAt", newest.map(SqlRainAhead.Newest::made).orElse(null));
        text.put(
                "ageHours",
                newest.map(n -> Duration.between(n.issued(), asOf).toHours()).orElse(null));
        text.put(
                "days",
                newest.map(n -> SqlRainAhead.listDays(handle, n.run())).orElse(List.of()).stream()
                        .map(this::named)
                        .toList());
        return text;
    }

    private Map<String, @Nullable Object> named(JsonNode day) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        day.properties().forEach(e -> text.put(e.getKey(), e.getValue()));
        var counties = new ArrayList<Map<String, @Nullable Object>>();
        day.path("counties").forEach(county -> counties.add(PlacedCounty.of(gazetteer, county)));
        text.put("counties", counties);
        return text;
    }

    /// What the evidence of a consultation keeps of it.
    public EvidencePart evidence() {
        return new AheadEvidence(this);
    }

    /// An issue as it was kept.
    ///
    /// @param run that reckoned it
    /// @param source who forecast the rain
    /// @param at civil time at which that was issued
    /// @param days those that are not over, as they are shown, without names
    public record IssuedRain(UUID run, String source, Instant at, List<JsonNode> days) {
        public IssuedRain {
            days = List.copyOf(days);
        }
    }

    /// The newest issue known by an instant, with its days that are not over.
    public static Optional<IssuedRain> findIssued(Handle handle, Instant asOf) {
        return SqlRainAhead.findNewest(handle, asOf)
                .map(
                        newest ->
                                new IssuedRain(
                                        newest.run(),
                                        newest.source(),
                                        newest.issued(),
                                        SqlRainAhead.listDays(handle, newest.run()).stream()
                                                .filter(day -> isAhead(day, asOf))
                                                .toList()));
    }

    private static boolean isAhead(JsonNode day, Instant asOf) {
        return Instant.parse(day.path("to").asText()).isAfter(asOf);
    }

    /// The rain forecast of a day.
    ///
    /// @param from its beginning
    /// @param skill of the source at that lead
    /// @param middlesMm one for each county, mm
    public record Day(LocalDate day, Instant from, SkillMark skill, List<BigDecimal> middlesMm) {
        public Day {
            middlesMm = List.copyOf(middlesMm);
        }
    }

    /// The days to come by the newest issue that was known by an instant; none where there is none.
    public static List<Day> days(Handle handle, Instant asOf) {
        return SqlRainAhead.findNewest(handle, asOf)
                .map(newest -> SqlRainAhead.listDays(handle, newest.run()))
                .orElse(List.of())
                .stream()
                .filter(day -> isAhead(day, asOf))
                .map(RainAhead::day)
                .toList();
    }

    private static Day day(JsonNode day) {
        var middles = new ArrayList<BigDecimal>();
        for (var county : day.path("counties")) {
            var middle = county.path("rainMm").path("p50");
            if (middle.isNumber()) {
                middles.add(middle.decimalValue());
            }
        }
        return new Day(
                LocalDate.parse(day.path("day").asText()),
                Instant.parse(day.path("from").asText()),
                SkillMark.valueOf(day.path("skill").asText()),
                middles);
    }
}
