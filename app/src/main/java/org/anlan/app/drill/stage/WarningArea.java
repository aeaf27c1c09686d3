package org.anlan.app.drill.stage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.stage.EvidenceReader.Sign;
import org.anlan.domain.RegionCode;

/// Where a warning is for: the counties and cities whose rain or rivers bear its colour, and those
/// that reported people affected where reviewed figures bear it; the province only where nothing
/// names a place. Immutable, thread-safe.
final class WarningArea {

    /// The contract of warnings takes no more.
    private static final int MOST = 200;

    private final RegionCode province;
    private final Judgement judgement;
    private final Map<String, RegionCode> stations;
    private final BiPredicate<RegionCode, RegionCode> contains;

    /// @param stations where each station stands, by its id
    /// @param contains whether the first is, or has in it, the second
    WarningArea(
            RegionCode province,
            Judgement judgement,
            Map<String, RegionCode> stations,
            BiPredicate<RegionCode, RegionCode> contains) {
        this.province = province;
        this.judgement = judgement;
        this.stations = Map.copyOf(stations);
        this.contains = contains;
    }

    /// That of a crew's province and its stations.
    static WarningArea of(Crew crew, Judgement judgement) {
        var stations = new HashMap<String, RegionCode>();
        for (var row : crew.packRows("stations.csv")) {
            row.findText("region")
                    .ifPresent(_ -> stations.put(row.getText("id"), row.getCode("region")));
        }
        var open = crew.open();
        return new WarningArea(
                crew.province(),
                judgement,
                stations,
                (outer, inner) -> open.divisions().contains(outer, inner, open.day()));
    }

    /// The codes of the regions a warning of a level names.
    ///
    /// @param signs what stands out in the evidence
    /// @param reported counties that reported people affected
    List<String> of(Level level, List<Sign> signs, Collection<RegionCode> reported) {
        var bearing = signs.stream().filter(s -> judgement.level(s).compareTo(level) >= 0).toList();
        var seen = bearing.stream().flatMap(s -> place(s).stream());
        var told =
                bearing.stream().anyMatch(s -> s.element() == Element.RESPONSE_LEVEL)
                        ? reported.stream()
                        : Stream.<RegionCode>empty();
        var widest = widest(Stream.concat(seen, told).toList());
        return widest.isEmpty() || widest.size() > MOST ? List.of(province.digits()) : widest;
    }

    private Optional<RegionCode> place(Sign sign) {
        return Optional.ofNullable(stations.get(sign.place()))
                .or(
                        () ->
                                Optional.of(sign.place())
                                        .filter(code -> code.matches("[0-9]{6}"))
                                        .map(RegionCode::new));
    }

    /// The regions without those that lie in another of them, in order of code.
    private List<String> widest(List<RegionCode> regions) {
        var codes = new TreeSet<String>();
        for (var region : regions) {
            if (regions.stream().noneMatch(o -> !o.equals(region) && contains.test(o, region))) {
                codes.add(region.digits());
            }
        }
        return List.copyOf(codes);
    }
}
