package org.anlan.forecasting.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.cap.AtomFeed;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Warnings of weather, water and land services that we pass on with their issuer's name, number
/// and words 转发; listed apart and never as ours. Thread-safe.
final class RelayedRoom {

    private static final int MOST = 200;
    private static final Role[] RELAYERS = {
        Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.FORECASTER, Role.SECRETARY
    };

    private final OpenStore open;
    private final Gazetteer gazetteer;

    RelayedRoom(OpenStore open, Gazetteer gazetteer) {
        this.open = open;
        this.gazetteer = gazetteer;
    }

    /// One as screens are told of it.
    ///
    /// @param relayed always true
    /// @param asCap whether it came as a CAP message
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record View(
            UUID id,
            boolean relayed,
            String issuer,
            String number,
            RelayedKind kind,
            String kindZh,
            WarningColour colour,
            String colourZh,
            String headlineZh,
            String textZh,
            List<String> areas,
            List<String> areaNames,
            Instant issuedAt,
            Optional<Instant> expiresAt,
            Optional<Instant> endedAt,
            Optional<String> endedWhy,
            Relayed.State state,
            String stateZh,
            String recorder,
            Instant recordedAt,
            boolean asCap) {}

    private record Why(String why) {}

    void addTo(RoomContract contract) {
        contract.reads("listRelayed", this::list)
                .writes("relayWarning", this::relay)
                .writes("endRelayed", this::end);
    }

    private Answer list(Ask ask) {
        var all = ask.given("all").map(Boolean::parseBoolean).orElse(false);
        var now = open.civil().instant();
        var found = open.store().read(handle -> SqlRelayed.list(handle, all, now, MOST));
        return Answer.ok(Map.of("items", found.stream().map(r -> view(r, now)).toList()));
    }

    private Answer relay(Tx tx, Ask ask) {
        var form = ask.body(RelayedForm.class);
        var said = form.said();
        refuseOurs(said);
        if (said.issuedAt().isAfter(tx.civilNow())) {
            throw Problem.field("issuedAt", "past", "发布时刻在现在之后。");
        }
        SqlRelayed.end(tx.handle(), said.issuer(), said.replaces(), tx.civilNow(), said.number());
        var relayed = relayed(tx, ask, said, Optional.ofNullable(form.cap()));
        ask.require(gazetteer.path(relayed.area()), RELAYERS);
        if (!SqlRelayed.insert(tx.handle(), relayed, ask.actor().id())) {
            throw Problem.conflict(
                    "number", "once", "%s 的 %s 已经转发过。".formatted(said.issuer(), said.number()));
        }
        if (said.ends()) {
            SqlRelayed.end(
                    tx.handle(), said.issuer(), List.of(said.number()), tx.civilNow(), "发布单位已解除");
        }
        tx.state(new RelayedMoved(relayed.id().toString(), relayed.area()));
        return Answer.created(
                "/api/v1/relayed-warnings", view(SqlRelayed.lock(tx, relayed.id()), tx.civilNow()));
    }

    /// What we issue is issued, not relayed.
    private void refuseOurs(RelayedForm.Said said) {
        if (said.issuer().equals(open.installation().titleZh())
                || said.issuer().startsWith("anlan.")) {
            throw Problem.field("issuer", "other", "这是本系统自己的,请用签发,不用转发。");
        }
    }

    private Relayed relayed(Tx tx, Ask ask, RelayedForm.Said said, Optional<String> cap) {
        return new Relayed(
                UuidCreator.getTimeOrderedEpoch(),
                said.issuer(),
                said.number(),
                said.kind(),
                said.colour(),
                said.headline(),
                said.text(),
                said.areas(),
                area(said),
                said.issuedAt(),
                Optional.ofNullable(said.expires()),
                cap,
                ask.actor().name(),
                tx.civilNow(),
                Optional.empty(),
                Optional.empty());
    }

    /// A message that ends others may name no area; any other must.
    private RegionCode area(RelayedForm.Said said) {
        if (said.areas().isEmpty()) {
            if (said.ends()) {
                return gazetteer.province();
            }
            throw Problem.field("areas", "some", "没有区域,或报文里没有行政区划代码;请改为手工转发。");
        }
        return gazetteer.widest(
                said.areas().stream()
                        .map(code -> gazetteer.named("areas", code))
                        .map(Region::code)
                        .toList());
    }

    private Answer end(Tx tx, Ask ask) {
        var why = ask.body(Why.class).why();
        var relayed = SqlRelayed.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(relayed.area()), RELAYERS);
        if (relayed.endedAt().isPresent()) {
            throw Problem.conflict("已经解除。");
        }
        SqlRelayed.end(
                tx.handle(), relayed.issuer(), List.of(relayed.number()), tx.civilNow(), why);
        tx.state(new RelayedMoved(relayed.id().toString(), relayed.area()));
        return Answer.ok(view(SqlRelayed.lock(tx, relayed.id()), tx.civilNow()));
    }

    /// Those in force, for the feed.
    List<AtomFeed.Relayed> onFeed() {
        var now = open.civil().instant();
        return open.store().read(handle -> SqlRelayed.list(handle, false, now, MOST)).stream()
                .map(
                        r ->
                                new AtomFeed.Relayed(
                                        "urn:uuid:" + r.id(),
                                        r.issuer(),
                                        r.headline(),
                                        r.words(),
                                        r.issuedAt().atZone(OpenStore.ZONE).toOffsetDateTime()))
                .toList();
    }

    private View view(Relayed r, Instant now) {
        var state = r.at(now);
        return new View(
                r.id(),
                true,
                r.issuer(),
                r.number(),
                r.kind(),
                r.kind().zh(),
                r.colour(),
                r.colour().chinese(),
                r.headline(),
                r.words(),
                r.areas(),
                r.areas().stream().map(code -> gazetteer.name(new RegionCode(code))).toList(),
                r.issuedAt(),
                r.expires(),
                r.endedAt(),
                r.endedWhy(),
                state,
                state.zh(),
                r.recorder(),
                r.recordedAt(),
                r.cap().isPresent());
    }
}
