package org.anlan.dashboard.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.dashboard.alarm.Alarms;
import org.anlan.dashboard.desk.DeskFact.AlarmRaised;
import org.anlan.dashboard.desk.DeskFact.FloodAreaMoved;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningColours;
import org.anlan.dashboard.desk.Watch;
import org.anlan.dashboard.floodarea.FloodArea;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.PlanMoved;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Responses;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Fills the timeline: reports and reviews counted by ten minutes, all else one line each.
final class TimelineWatch implements Watch {

    private static final long BUCKET_S = 600;
    private static final Map<String, Bilingual> MESSAGES =
            Map.of(
                    "ALERT", new Bilingual("发布", "issued"),
                    "UPDATE", new Bilingual("更新", "updated"),
                    "CANCEL", new Bilingual("解除", "cancelled"));
    private static final Map<String, Bilingual> PLANS =
            Map.of(
                    "PROPOSED", new Bilingual("拟定", "proposed"),
                    "APPROVED", new Bilingual("签批", "approved"),
                    "DISPATCHED", new Bilingual("启运", "dispatched"),
                    "RECEIVED", new Bilingual("签收", "received"),
                    "SUPERSEDED", new Bilingual("改用新方案", "superseded"),
                    "RETURNED", new Bilingual("退回", "sent back"));

    private final Places places;
    private final Map<String, Bilingual> areas;

    TimelineWatch(Places places, List<FloodArea> floodAreas) {
        this.places = places;
        this.areas = floodAreas.stream().collect(Collectors.toMap(FloodArea::id, FloodArea::name));
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(
                ReportSubmitted.class,
                ReportsReviewed.class,
                ResponseChanged.class,
                WarningIssued.class,
                AlarmRaised.class,
                FloodAreaMoved.class,
                PlanMoved.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        facts.forEach(f -> see(tx, f));
    }

    private void see(Tx tx, Followed followed) {
        var bucket = bucket(followed.seal().knownAt());
        switch (followed.fact()) {
            case ReportSubmitted _ -> SqlTimeline.count(tx.handle(), "report", bucket, 1);
            case ReportsReviewed r ->
                    SqlTimeline.count(tx.handle(), "review", bucket, r.reports().size());
            case ResponseChanged r -> insert(tx, followed, "response", title(r));
            case WarningIssued w -> insert(tx, followed, "warning", title(w));
            case FloodAreaMoved a -> insert(tx, followed, "floodarea", title(a));
            case PlanMoved p -> insert(tx, followed, "plan", title(p));
            case AlarmRaised a -> title(tx, a).ifPresent(t -> insert(tx, followed, "alarm", t));
            default -> {}
        }
    }

    static Instant bucket(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), BUCKET_S) * BUCKET_S);
    }

    private static void insert(Tx tx, Followed followed, String kind, Bilingual title) {
        SqlTimeline.insert(tx.handle(), followed.seal(), kind, title);
    }

    private Bilingual title(ResponseChanged response) {
        var type = Responses.Type.valueOf(response.type());
        var level = Responses.LEVELS.get(response.level());
        var where = places.longName(response.region());
        return new Bilingual(
                "%s %s %s".formatted(type.zh(), level.zh(), where),
                "%s response %s, %s".formatted(type.en(), level.en(), where));
    }

    private Bilingual title(WarningIssued warning) {
        var colour = WarningColours.name(warning.colour());
        var message = word(MESSAGES, warning.message());
        var where = places.longName(warning.region());
        return new Bilingual(
                "%s %s灾害风险提示 %s".formatted(message.zh(), colour.zh(), where),
                "%s risk notice %s, %s".formatted(colour.en(), message.en(), where));
    }

    private Bilingual title(FloodAreaMoved area) {
        var name = areas.getOrDefault(area.area(), Bilingual.same(area.area()));
        return area.inUse()
                ? new Bilingual("启用" + name.zh(), name.en() + " put to use")
                : new Bilingual(name.zh() + "停止启用", name.en() + " closed");
    }

    private static Bilingual title(PlanMoved plan) {
        var state = word(PLANS, plan.state());
        return new Bilingual("调拨方案" + state.zh(), "Allocation plan " + state.en());
    }

    /// An alarm's first sound; counts and passing on are in its own line.
    private static Optional<Bilingual> title(Tx tx, AlarmRaised alarm) {
        if (alarm.count() > 1 || alarm.step() > 0) {
            return Optional.empty();
        }
        return Alarms.find(tx.handle(), UUID.fromString(alarm.alarm()))
                .map(a -> new Bilingual(a.titleZh(), a.titleEn()));
    }

    private static Bilingual word(Map<String, Bilingual> words, String code) {
        return words.getOrDefault(code, Bilingual.same(code));
    }
}
