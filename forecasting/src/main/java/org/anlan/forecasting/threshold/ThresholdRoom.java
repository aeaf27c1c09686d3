package org.anlan.forecasting.threshold;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rules;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// Rules on readings: who holds new ones against them, and what is answered about it. Thread-safe.
public final class ThresholdRoom {

    private final OpenStore open;
    private final Gazetteer gazetteer;

    public ThresholdRoom(OpenStore open, Gazetteer gazetteer) {
        this.open = open;
        this.gazetteer = gazetteer;
    }

    /// Who weighs readings as they arrive.
    public Follower follower(
            Figures figures, Observations observations, Rules rules, Caller caller) {
        var province = gazetteer.province();
        return new ThresholdFollower(
                observations, rules, province, new Summons(figures, caller, province));
    }

    /// The operations of the contract that are about rules on readings.
    public void addTo(RoomContract contract) {
        contract.reads("listThresholdEvents", this::list);
    }

    private Answer list(Ask ask) {
        var ended = ask.given("ended").map(Boolean::parseBoolean).orElse(false);
        var station = ask.given("station").orElse(null);
        var size = Page.size(ask);
        var events = open.store().read(h -> SqlThresholds.list(h, ended, station, size));
        return Answer.ok(Map.of("items", events.stream().map(ThresholdRoom::text).toList()));
    }

    private static Map<String, @Nullable Object> text(ThresholdEvent event) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", event.id());
        text.put("rule", event.rule());
        text.put("kind", event.kind());
        text.put("station", event.station());
        text.put("name", event.name());
        text.put("textZh", event.textZh());
        text.put("value", event.value().toPlainString());
        text.put("limit", event.bound().toPlainString());
        text.put("unit", event.unit());
        text.put("since", event.since());
        text.put("toldAt", event.toldAt());
        text.put("peak", event.peak().toPlainString());
        text.put("endedAt", event.endedAt().orElse(null));
        text.put("sample", event.sample());
        text.put("consultation", event.consults());
        return text;
    }
}
