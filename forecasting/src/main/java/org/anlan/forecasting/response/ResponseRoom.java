package org.anlan.forecasting.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rules;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Responses in force and levels proposed: what is followed, kept and answered. Thread-safe.
public final class ResponseRoom {

    private static final int MOST = 200;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Thresholds thresholds;
    private final AdviceDesk advised;
    private final DecisionClock clock;

    /// @param pack thresholds and population
    public ResponseRoom(OpenStore open, Gazetteer gazetteer, Pack pack) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.thresholds = Thresholds.of(pack);
        this.clock = DecisionClock.of(pack);
        this.advised = new AdviceDesk(open, gazetteer, clock);
    }

    /// The port.
    public Responses port() {
        return new ResponseBook(open, gazetteer, clock);
    }

    /// Where consultations put what they advise.
    public AdviceDesk advised() {
        return advised;
    }

    /// Who computes levels when figures move.
    public Follower follower(Figures figures, Rules rules, Caller caller) {
        return new LevelFollower(thresholds, figures, rules, caller, gazetteer);
    }

    /// The operations of the contract that are about responses.
    public void addTo(RoomContract contract) {
        var desk = new ResponseDesk(gazetteer, advised);
        contract.reads("listResponses", this::list)
                .reads("listResponseProposals", advised::list)
                .writes("declineResponseProposal", advised::decline)
                .writes("startResponse", desk::start)
                .writes("changeResponse", desk::change)
                .writes("endResponse", desk::end)
                .writes("bringResponseDocument", desk::document);
    }

    private Answer list(Ask ask) {
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        var ended = ask.given("ended").map(Boolean::parseBoolean).orElse(false);
        var position = open.journal().positionKnownBy(asOf);
        return Answer.ok(
                open.store()
                        .read(
                                handle -> {
                                    var text = new LinkedHashMap<String, @Nullable Object>();
                                    text.put("asOf", asOf);
                                    text.put("position", position);
                                    text.put("items", known(handle, asOf, ended));
                                    text.put(
                                            "proposals",
                                            proposals(
                                                    handle,
                                                    position,
                                                    ask.given("process"),
                                                    ask.given("base")));
                                    text.put(
                                            "outlook",
                                            outlook(
                                                    handle,
                                                    asOf,
                                                    ask.given("process"),
                                                    ask.given("base")));
                                    return text;
                                }));
    }

    /// The responses known at an instant, as shown and as evidence keeps them.
    public List<Map<String, @Nullable Object>> known(Handle handle, Instant asOf, boolean ended) {
        return SqlResponses.listKnown(handle, asOf, ended, MOST).stream().map(this::text).toList();
    }

    private Map<String, @Nullable Object> text(SqlResponses.Known known) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", known.id());
        text.put("type", known.type());
        text.put("typeZh", known.type().zh());
        text.put("level", known.isOver() ? null : known.level());
        text.put("levelZh", Proposal.levelZh(known.level()));
        text.put("area", known.area());
        text.put("areaName", gazetteer.name(known.area()));
        text.put("issuer", known.issuer());
        text.put("document", known.document().isEmpty() ? null : known.document());
        text.put("documentOwed", known.document().isEmpty());
        text.put("byPhone", known.byPhone());
        text.put("startedAt", known.startedAt());
        text.put("changedAt", known.at());
        text.put("endedAt", known.isOver() ? known.at() : null);
        return text;
    }

    /// The lines of the proposals that stood at a position, as shown and as evidence keeps them.
    public List<Map<String, @Nullable Object>> proposals(
            Handle handle, long position, Optional<String> process, Optional<String> base) {
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (var stored :
                SqlProposals.listAt(
                        handle, position, process.orElse(null), base.orElse(null), MOST)) {
            for (var line : Json.tree(stored.proposed().items())) {
                lines.add(placed(stored, line));
            }
        }
        return lines;
    }

    /// Levels proposed by stage, rain, forecast and nowcast, as they stood at an instant.
    public List<Map<String, @Nullable Object>> outlook(
            Handle handle, Instant asOf, Optional<String> process, Optional<String> base) {
        return Outlooks.lines(gazetteer, handle, asOf, process, base, MOST);
    }

    private Map<String, @Nullable Object> placed(SqlProposals.Stored stored, JsonNode line) {
        var what = stored.proposed();
        var text = new LinkedHashMap<String, @Nullable Object>();
        line.properties().forEach(e -> text.put(e.getKey(), e.getValue()));
        text.put("region", what.region());
        text.put("regionName", gazetteer.name(what.region()));
        text.put("regionNameEn", gazetteer.nameEn(what.region()));
        text.put("process", what.process());
        text.put("base", what.base());
        text.put("position", stored.position());
        text.put("knownAt", what.knownAt());
        return text;
    }
}
