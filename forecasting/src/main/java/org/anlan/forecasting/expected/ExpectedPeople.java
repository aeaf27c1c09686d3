package org.anlan.forecasting.expected;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Unit;
import org.anlan.domain.port.Expectations;
import org.anlan.forecasting.loss.Losses;
import org.anlan.forecasting.product.RainAhead;
import org.anlan.store.open.OpenStore;

/// Answers what people are expected to be hit, from what was issued and kept; nothing is reckoned
/// anew. Thread-safe.
public final class ExpectedPeople implements Expectations {

    private static final String NOWCAST = "最终损失推算";

    private final OpenStore open;

    /// @param open holds what was issued
    public ExpectedPeople(OpenStore open) {
        this.open = open;
    }

    @Override
    public Optional<Issue> findNowcast(String process, String base, Instant known) {
        return open.store()
                .read(h -> Losses.findIssued(h, process, base, known))
                .map(
                        issued ->
                                new Issue(
                                        Kind.NOWCAST,
                                        issued.run().toString(),
                                        NOWCAST,
                                        issued.at(),
                                        isSample(issued.body()),
                                        nowcast(issued.body())));
    }

    private static boolean isSample(JsonNode body) {
        return body.at("/curve/sample").asBoolean() || body.at("/prior/sample").asBoolean();
    }

    private static List<Expected> nowcast(JsonNode body) {
        var people = new ArrayList<Expected>();
        for (var item : body.path("items")) {
            for (var county : item.path("counties")) {
                add(people, county.path("region"), item.path("indicator"), county.path("p50"));
            }
        }
        return people;
    }

    @Override
    public Optional<Issue> findForecast(Instant known) {
        return open.store()
                .read(h -> RainAhead.findIssued(h, known))
                .map(
                        issued ->
                                new Issue(
                                        Kind.FORECAST,
                                        issued.run().toString(),
                                        issued.source(),
                                        issued.at(),
                                        true,
                                        worst(issued.days())));
    }

    private static List<Expected> worst(List<JsonNode> days) {
        Map<String, Expected> worst = new TreeMap<>();
        for (var day : days) {
            forecast(day)
                    .forEach(
                            e ->
                                    worst.merge(
                                            e.region() + "/" + e.indicator(),
                                            e,
                                            (a, b) -> a.people() >= b.people() ? a : b));
        }
        return List.copyOf(worst.values());
    }

    private static List<Expected> forecast(JsonNode day) {
        var people = new ArrayList<Expected>();
        for (var county : day.path("counties")) {
            for (var impact : county.path("impact")) {
                add(people, county.path("region"), impact.path("indicator"), impact.path("p50"));
            }
        }
        return people;
    }

    /// Adds what is told of people; what nobody can tell stays away.
    private static void add(
            Collection<Expected> to, JsonNode region, JsonNode indicator, JsonNode middle) {
        var counted = Indicators.bundled().find(indicator.asText());
        if (middle.isNumber() && counted.filter(i -> i.unit() == Unit.PERSON).isPresent()) {
            var people = Math.max(0, Math.round(middle.doubleValue()));
            to.add(new Expected(new RegionCode(region.asText()), indicator.asText(), people));
        }
    }
}
