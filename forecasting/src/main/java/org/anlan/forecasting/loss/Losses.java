package org.anlan.forecasting.loss;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.evidence.EvidencePart;
import org.anlan.forecasting.place.DutyHolders;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.product.ImpactPrior;
import org.anlan.forecasting.run.Model;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Final losses: the model that issues nowcasts, and what is answered from the figures of now.
/// Thread-safe.
public final class Losses {

    private static final List<Role> ON_DUTY = List.of(Role.DUTY_CHIEF, Role.DUTY_OFFICER);
    private static final int MOST_CALLS = 20;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final DutyHolders holders;
    private final ImpactPrior prior;
    private final DevelopmentCurves curves;
    private final LossSettings settings = LossSettings.bundled();

    /// What follows from a nowcast that was issued, in its transaction.
    @FunctionalInterface
    public interface Issued {
        /// Called once for each nowcast.
        ///
        /// @param nowcast as the operation answers it, without names
        void nowcast(Tx tx, String process, String base, JsonNode nowcast);
    }

    /// A nowcast as it was kept.
    ///
    /// @param run that made it
    /// @param at civil time of its issue
    /// @param body as the operation answers it, without names
    public record IssuedNowcast(UUID run, Instant at, JsonNode body) {}

    /// The newest nowcast of a process on a base that was issued by an instant.
    public static Optional<IssuedNowcast> findIssued(
            Handle handle, String process, String base, Instant known) {
        return SqlLossNowcasts.findIssued(handle, process, base, known);
    }

    /// @param pack development curves
    public Losses(OpenStore open, Gazetteer gazetteer, Pack pack, ImpactPrior prior) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.holders = new DutyHolders(gazetteer);
        this.prior = prior;
        this.curves = DevelopmentCurves.of(pack);
    }

    private LossGathering gathering(Figures figures) {
        return new LossGathering(open, gazetteer, figures, prior, curves);
    }

    /// The model for the run engine.
    public Model model(Figures figures, Issued then) {
        return new LossModel(
                gathering(figures),
                figures,
                settings,
                new IssuedLosses(
                        gazetteer.province(),
                        (tx, inputs, body) ->
                                then.nowcast(tx, inputs.process(), inputs.base(), body)));
    }

    /// What the evidence of a consultation keeps of them.
    public EvidencePart evidence() {
        return new LossEvidence();
    }

    /// Adds the operation.
    public void addTo(RoomContract contract, Figures figures) {
        var gathering = gathering(figures);
        contract.reads("getNowcast", ask -> nowcast(ask, figures, gathering));
    }

    private Answer nowcast(Ask ask, Figures figures, LossGathering gathering) {
        var process = ask.given("process").orElse("");
        var base = ask.given("base").orElse("");
        var processes = figures.listProcesses();
        if (processes.stream().noneMatch(p -> p.id().equals(process))) {
            throw Problem.field("process", "known", "没有这个灾害过程: " + process);
        }
        var topic =
                gathering
                        .find(processes, process, base)
                        .orElseThrow(() -> Problem.field("base", "known", "这个过程没有用过这个口径: " + base));
        var inputs = gathering.gather(processes, topic, open.civil().instant());
        var text = new LossReckoning(inputs, settings).text();
        text.put("processName", topic.process().name());
        text.put("baseName", topic.base().name());
        return Answer.ok(named(text, ask.given("indicator").orElse("")));
    }

    /// With names of places and of those on duty.
    private Map<String, @Nullable Object> named(
            Map<String, @Nullable Object> nowcast, String indicator) {
        var all = Json.tree(Json.write(nowcast)).path("items");
        var items = new ArrayList<Map<String, @Nullable Object>>();
        open.store()
                .read(
                        handle -> {
                            for (var item : all) {
                                if (indicator.isEmpty()
                                        || item.path("indicator").asText().equals(indicator)) {
                                    items.add(named(handle, item));
                                }
                            }
                            return items;
                        });
        nowcast.put("items", items);
        return nowcast;
    }

    private Map<String, @Nullable Object> named(Handle handle, JsonNode item) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        item.properties().forEach(e -> text.put(e.getKey(), e.getValue()));
        var counties = new ArrayList<Object>();
        item.path("counties").forEach(county -> counties.add(placed(county)));
        var calls = new ArrayList<Object>();
        for (var call : item.path("phoneFirst")) {
            if (calls.size() < MOST_CALLS) {
                var placed = placed(call);
                placed.put("holders", holders(handle, call.path("region").asText()));
                calls.add(placed);
            }
        }
        text.put("counties", counties);
        text.put("phoneFirst", calls);
        return text;
    }

    private Map<String, @Nullable Object> placed(JsonNode of) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", of.path("region").asText());
        text.put("name", gazetteer.name(new RegionCode(of.path("region").asText())));
        of.properties().forEach(e -> text.put(e.getKey(), e.getValue()));
        return text;
    }

    private List<Map<String, Object>> holders(Handle handle, String region) {
        return holders.at(handle, ON_DUTY, new RegionCode(region)).stream()
                .map(
                        h ->
                                Map.<String, Object>of(
                                        "name", h.holder().name(),
                                        "role", h.role().name(),
                                        "roleZh", h.role().zh()))
                .toList();
    }
}
