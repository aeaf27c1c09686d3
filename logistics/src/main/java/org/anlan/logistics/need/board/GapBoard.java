package org.anlan.logistics.need.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anlan.domain.port.Expectations;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.FiveNeed;
import org.anlan.logistics.catalogue.NeedProfile;
import org.anlan.logistics.need.place.Part;
import org.jspecify.annotations.Nullable;

/// The gap board as it is answered: the five needs, county by county the longest uncovered first,
/// and the townships and shelters under them. Thread-safe.
final class GapBoard {

    private final Catalogue catalogue;
    private final GapText text;
    private final AidClock clock;

    GapBoard(Catalogue catalogue, GapText text) {
        this.catalogue = catalogue;
        this.text = text;
        this.clock = AidClock.of(catalogue.policies());
    }

    Map<String, @Nullable Object> whole(Gaps gaps) {
        var rows = gaps.counties().stream().flatMap(this::rows).sorted(GapRow.WORST_FIRST).toList();
        var shown = head(gaps);
        shown.put("five", Arrays.stream(FiveNeed.values()).map(n -> five(n, rows, gaps)).toList());
        shown.put("rows", rows.stream().map(r -> row(r, gaps)).toList());
        shown.put("places", gaps.counties().stream().flatMap(c -> places(c, gaps)).toList());
        return shown;
    }

    Map<String, @Nullable Object> county(Gaps gaps, CountyGaps county) {
        var shown = head(gaps);
        shown.put("rows", rows(county).map(r -> row(r, gaps)).toList());
        shown.put("lines", county.lines().stream().map(text::line).toList());
        shown.put("place", text.tree(county, county.people(), GapText.shares(county)));
        return shown;
    }

    private Map<String, @Nullable Object> head(Gaps gaps) {
        var basis = gaps.basis();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("process", basis.process());
        shown.put("base", Map.of("id", basis.base(), "name", basis.baseName()));
        shown.put("kind", gaps.kind());
        shown.put("kindZh", gaps.kind().zh());
        shown.put("kindEn", gaps.kind().en());
        shown.put("position", gaps.position());
        shown.put("knownAt", gaps.at());
        shown.put("issue", gaps.issue().map(GapBoard::issue));
        shown.put("profile", text.profile(gaps.profile()));
        shown.put("profiles", Arrays.stream(NeedProfile.values()).map(text::profile).toList());
        shown.put("clock", clock());
        shown.put("sample", lines(gaps).anyMatch(l -> l.standard().sample()));
        shown.put(
                "synthetic",
                gaps.counties().stream().anyMatch(c -> c.people().denominator().synthetic()));
        return shown;
    }

    private static Stream<CountyGaps.Line> lines(Gaps gaps) {
        return gaps.counties().stream().flatMap(c -> c.lines().stream());
    }

    private static Map<String, Object> issue(Expectations.Issue issue) {
        return Map.of(
                "version", issue.version(),
                "source", issue.source(),
                "issuedAt", issue.issuedAt(),
                "sample", issue.sample());
    }

    private Map<String, Object> clock() {
        return Map.of(
                "withinHours", clock.within().toHours(),
                "aimHours", clock.aim().toHours(),
                "rules", catalogue.policies().version());
    }

    private Stream<GapRow> rows(CountyGaps county) {
        return Arrays.stream(FiveNeed.values()).flatMap(need -> row(need, county).stream());
    }

    private Optional<GapRow> row(FiveNeed need, CountyGaps county) {
        var lines = county.lines().stream().filter(l -> meets(l, need)).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(GapRow.of(need, lines));
    }

    private boolean meets(CountyGaps.Line line, FiveNeed need) {
        var goods = catalogue.getGoods(line.standard().item());
        return goods.need().filter(n -> n == need).isPresent();
    }

    /// A need that no standard counts is 未统计, not zero.
    private Map<String, @Nullable Object> five(FiveNeed need, List<GapRow> all, Gaps gaps) {
        var rows = all.stream().filter(r -> r.need() == need).toList();
        var counted = !rows.isEmpty();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("need", need);
        shown.put("zh", need.zh());
        shown.put("en", need.en());
        shown.put("people", sum(rows, rows.stream().mapToLong(GapRow::people)));
        shown.put("arrived", sum(rows, rows.stream().mapToLong(GapRow::arrived)));
        shown.put("transit", sum(rows, rows.stream().mapToLong(GapRow::transit)));
        shown.put("promised", sum(rows, rows.stream().mapToLong(GapRow::promised)));
        shown.put("gap", sum(rows, rows.stream().mapToLong(GapRow::gap)));
        shown.put("lacking", sum(rows, rows.stream().mapToLong(GapRow::lacking)));
        shown.put(
                "longestHours",
                counted ? rows.stream().mapToLong(r -> r.hours(gaps.at())).max().orElse(0) : null);
        shown.put("late", counted ? late(rows, gaps) : null);
        return shown;
    }

    private long late(List<GapRow> rows, Gaps gaps) {
        return rows.stream().filter(r -> r.state(gaps.at(), clock) == GapRow.State.LATE).count();
    }

    private static @Nullable String sum(List<GapRow> rows, LongStream people) {
        return rows.isEmpty() ? null : GapText.count(people.sum());
    }

    private Map<String, @Nullable Object> row(GapRow row, Gaps gaps) {
        var people = row.lines().getFirst().people();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("region", row.region());
        shown.put("name", text.name(row.region()));
        shown.put("nameEn", text.nameEn(row.region()));
        shown.put("need", row.need());
        shown.put("zh", row.need().zh());
        shown.put("en", row.need().en());
        shown.put("people", GapText.count(row.people()));
        shown.put("arrived", GapText.count(row.arrived()));
        shown.put("transit", GapText.count(row.transit()));
        shown.put("promised", GapText.count(row.promised()));
        shown.put("gap", GapText.count(row.gap()));
        shown.put("since", row.since());
        shown.put("dueAt", row.since().plus(clock.within()));
        shown.put("hours", row.hours(gaps.at()));
        shown.put("state", row.state(gaps.at(), clock));
        shown.put("denominator", text.denominator(people.denominator()));
        shown.put("townships", people.listed(Part.Kind.TOWNSHIP).count());
        shown.put("shelters", people.listed(Part.Kind.SHELTER).count());
        shown.put("exceeded", people.exceeded());
        return shown;
    }

    private Stream<Map<String, @Nullable Object>> places(CountyGaps county, Gaps gaps) {
        var rows = rows(county).toList();
        var townships = county.people().listed(Part.Kind.TOWNSHIP);
        var shelters = county.people().listed(Part.Kind.SHELTER);
        return Stream.concat(townships, shelters).map(p -> place(county, p, rows, gaps));
    }

    private Map<String, @Nullable Object> place(
            CountyGaps county, Part part, List<GapRow> rows, Gaps gaps) {
        var shown = text.place(part);
        shown.put("county", county.people().region());
        shown.put("countyName", text.name(county.people().region()));
        shown.put("countyNameEn", text.nameEn(county.people().region()));
        shown.put("denominator", text.denominator(part.denominator()));
        shown.put("hours", hours(part, gaps));
        var needs = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("need", row.need());
            one.put("lacking", lacking(part, row).map(GapText::count));
            one.put("state", row.state(gaps.at(), clock));
            needs.add(one);
        }
        shown.put("needs", needs);
        return shown;
    }

    private static long hours(Part part, Gaps gaps) {
        return Math.max(0, Duration.between(part.since(), gaps.at()).toHours());
    }

    /// What a county has is not followed into its places: where all of it or nothing is there, that
    /// holds for each place; else nobody can tell.
    private static Optional<Long> lacking(Part part, GapRow county) {
        if (county.isCovered()) {
            return Optional.of(0L);
        }
        return county.arrived() == 0 ? Optional.of(part.people()) : Optional.empty();
    }
}
