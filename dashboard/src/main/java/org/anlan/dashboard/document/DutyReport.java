package org.anlan.dashboard.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.dashboard.board.Evacuation;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.duty.Roster;
import org.anlan.dashboard.duty.SqlRosters;
import org.anlan.dashboard.incident.OpenIncidents;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.DailyRain;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.anlan.domain.port.Responses;
import org.anlan.store.Store;
import org.anlan.store.open.OpenStore;
import org.jspecify.annotations.Nullable;

/// The duty report (值班信息): rain, stages, works and incidents, damage, what was done, what is next.
///
/// It is a draft of what the system knows; what only people know is left to them, and says so.
final class DutyReport {

    private static final int MOST_STATIONS = 6;
    private static final Duration FRESH = Duration.ofDays(2);
    private static final List<String> LEVELS = List.of("", "一级", "二级", "三级", "四级");

    /// Those above the guarantee stage, then those above the warning stage, each by how much.
    private static final Comparator<Over> WORST_FIRST =
            Comparator.comparing(Over::guarantee).thenComparing(Over::by).reversed();

    private final Store store;
    private final Places places;
    private final Observations observations;
    private final Responses responses;
    private final Evacuation evacuation;

    DutyReport(
            Store store,
            Places places,
            Observations observations,
            Responses responses,
            Evacuation evacuation) {
        this.store = store;
        this.places = places;
        this.observations = observations;
        this.responses = responses;
        this.evacuation = evacuation;
    }

    /// @param damage the paragraph of the flash bulletin
    List<Paper.Block> blocks(Situation situation, String damage) {
        var blocks = new ArrayList<Paper.Block>();
        var now = situation.knownAt();
        var known = Optional.of(now);
        add(blocks, "一、雨情", rain(now));
        add(blocks, "二、水情", stages(now));
        add(blocks, "三、工情和险情", store.read(h -> incidents(OpenIncidents.list(h, known))));
        add(blocks, "四、灾情", damage);
        add(blocks, "五、防汛救灾工作", work(situation.process().id(), known));
        add(blocks, "六、下步工作", "(由值班员填写)");
        add(blocks, "值班", store.read(SqlRosters::find).map(DutyReport::people).orElse("值班表未录入。"));
        return blocks;
    }

    private static void add(List<Paper.Block> blocks, String heading, String words) {
        blocks.add(new Paper.Heading(heading));
        blocks.add(new Paper.Text(words));
    }

    private String rain(Instant now) {
        var today = LocalDate.ofInstant(now, OpenStore.ZONE);
        var days = observations.dailyRain(today.minusDays(2), today);
        var newest = days.stream().map(DailyRain::day).max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return "未统计。";
        }
        var names = names(Kind.RAIN);
        var list =
                days.stream()
                        .filter(d -> d.day().equals(newest.get()) && d.mm().signum() > 0)
                        .sorted(Comparator.comparing(DailyRain::mm).reversed())
                        .limit(MOST_STATIONS)
                        .map(d -> name(names, d.station()) + d.mm().toPlainString() + "毫米")
                        .collect(Collectors.joining("、"));
        return "%d月%d日%s。"
                .formatted(
                        newest.get().getMonthValue(),
                        newest.get().getDayOfMonth(),
                        list.isEmpty() ? "各站无雨" : "雨量较大的站:" + list);
    }

    private Map<String, Station> names(Kind kind) {
        return observations.listStations(kind).stream()
                .collect(Collectors.toMap(Station::id, Function.identity()));
    }

    private static String name(Map<String, Station> stations, String id) {
        return Optional.ofNullable(stations.get(id)).map(Station::name).orElse(id);
    }

    private String stages(Instant now) {
        var stations = names(Kind.STAGE);
        var fresh =
                observations.latest(Kind.STAGE, now).stream()
                        .filter(r -> r.at().isAfter(now.minus(FRESH)))
                        .toList();
        if (fresh.isEmpty()) {
            return "未统计。";
        }
        var over =
                fresh.stream()
                        .flatMap(r -> over(stations.get(r.station()), r).stream())
                        .sorted(WORST_FIRST)
                        .toList();
        if (over.isEmpty()) {
            return "各站均未超警戒水位。";
        }
        var worst =
                over.stream()
                        .limit(MOST_STATIONS)
                        .map(Over::words)
                        .collect(Collectors.joining(";"));
        return over.size() > MOST_STATIONS ? "%s,等%d站。".formatted(worst, over.size()) : worst + "。";
    }

    /// A station above a mark.
    private record Over(boolean guarantee, BigDecimal by, String words) {}

    private static Optional<Over> over(@Nullable Station station, Reading r) {
        if (station == null) {
            return Optional.empty();
        }
        return over(station, r, station.guaranteeM(), true)
                .or(() -> over(station, r, station.warningM(), false));
    }

    private static Optional<Over> over(
            Station station, Reading reading, Optional<BigDecimal> mark, boolean guarantee) {
        return mark.map(m -> reading.value().subtract(m))
                .filter(by -> by.signum() > 0)
                .map(by -> new Over(guarantee, by, words(station, reading, guarantee, by)));
    }

    private static String words(
            Station station, Reading reading, boolean guarantee, BigDecimal by) {
        return "%s%s%s米,%s%s米"
                .formatted(
                        station.river(),
                        station.name(),
                        metres(reading.value()),
                        guarantee ? "超保证" : "超警戒",
                        metres(by));
    }

    /// Stages are told to the centimetre.
    private static String metres(BigDecimal stage) {
        return stage.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private String incidents(List<OpenIncidents.Open> open) {
        if (open.isEmpty()) {
            return "没有未办结的险情。";
        }
        var list =
                open.stream()
                        .map(
                                i ->
                                        "%s%s(%s)"
                                                .formatted(
                                                        places.longName(i.region()),
                                                        i.kind().name().zh(),
                                                        i.state().zh()))
                        .collect(Collectors.joining("、"));
        return "未办结%d起:%s。".formatted(open.size(), list);
    }

    private String work(String process, Optional<Instant> known) {
        var inForce =
                responses.listInForce().stream()
                        .map(
                                r ->
                                        "%s%s(%s)"
                                                .formatted(
                                                        r.type().zh(),
                                                        LEVELS.get(r.level()),
                                                        places.longName(r.area())))
                        .collect(Collectors.joining("、"));
        var sum = store.read(h -> evacuation.sum(h, List.of(), Optional.of(process), known));
        return "应急响应:%s。应转%s,已转%s,未转%s%s%s。"
                .formatted(
                        inForce.isEmpty() ? "无" : inForce,
                        number(sum.heads().toMove()),
                        number(sum.heads().moved()),
                        number(sum.heads().left()),
                        sum.missing().isEmpty() ? "" : "(%d 个县未报全)".formatted(sum.missing().size()),
                        sum.synthetic() ? "(含合成拆分)" : "");
    }

    private static String number(Optional<Long> number) {
        return number.map(n -> " %d 人".formatted(n)).orElse(FlashTable.NOT_COUNTED);
    }

    private static String people(Roster roster) {
        var officers =
                roster.officers().stream()
                        .map(Roster.Person::name)
                        .collect(Collectors.joining("、"));
        return "带班领导:%s;值班长:%s;值班员:%s。"
                .formatted(roster.leader().name(), roster.chief().name(), officers);
    }
}
