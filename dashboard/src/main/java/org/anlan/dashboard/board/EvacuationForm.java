package org.anlan.dashboard.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anlan.domain.Region;
import org.anlan.domain.RegionLevel;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// An evacuation as it is typed in, before it is checked; null is 未统计.
record EvacuationForm(
        @Nullable String process,
        @Nullable Long toMove,
        @Nullable Long moved,
        @Nullable Long left,
        @Nullable Long refused,
        @Nullable Long returned,
        @Nullable String keeper,
        @Nullable String keeperPhone,
        @Nullable List<Row> villages,
        Instant asOf,
        String reporter,
        @Nullable String phone,
        @Nullable Boolean onBehalf,
        @Nullable Boolean synthetic) {

    /// A village of a township's list.
    record Row(
            String name,
            Long toMove,
            Long moved,
            @Nullable Long refused,
            @Nullable Long returned,
            @Nullable String keeper,
            @Nullable String keeperPhone) {

        Evacuated.Village village(int at) {
            var heads = heads(toMove, moved, null, refused, returned).completed("/villages/" + at);
            return new Evacuated.Village(name.strip(), heads, inCharge(keeper, keeperPhone));
        }
    }

    /// What is written down for a region.
    ///
    /// @throws Problem 422 naming the field that is wrong
    Evacuated told(UUID id, Region region) {
        var list = list(region);
        var own = heads(toMove, moved, left, refused, returned).completed("");
        return new Evacuated(
                id,
                region.code(),
                list.isEmpty() ? own : summed(list, own),
                inCharge(keeper, keeperPhone),
                list,
                asOf,
                reporter.strip(),
                Boolean.TRUE.equals(onBehalf),
                Boolean.TRUE.equals(synthetic));
    }

    private List<Evacuated.Village> list(Region region) {
        if (villages == null || villages.isEmpty()) {
            return List.of();
        }
        if (region.level() != RegionLevel.TOWNSHIP) {
            throw Problem.field("/villages", "township-list", "分村名单由乡镇填报。");
        }
        return IntStream.range(0, villages.size())
                .mapToObj(at -> villages.get(at).village(at))
                .toList();
    }

    /// A list makes its own sum; a number typed beside it must be that sum.
    private static Heads summed(List<Evacuated.Village> list, Heads own) {
        var sum = Heads.sum(list.stream().map(Evacuated.Village::heads).toList());
        refuseOther("/toMove", own.toMove(), sum.toMove());
        refuseOther("/moved", own.moved(), sum.moved());
        return sum;
    }

    private static void refuseOther(String field, Optional<Long> own, Optional<Long> sum) {
        if (own.isPresent() && !own.equals(sum)) {
            throw Problem.field(
                    field,
                    "villages-sum",
                    "填的 %d 与分村合计 %d 不一致。".formatted(own.get(), sum.orElse(0L)));
        }
    }

    private static Heads heads(
            @Nullable Long toMove,
            @Nullable Long moved,
            @Nullable Long left,
            @Nullable Long refused,
            @Nullable Long returned) {
        return new Heads(
                Optional.ofNullable(toMove),
                Optional.ofNullable(moved),
                Optional.ofNullable(left),
                Optional.ofNullable(refused),
                Optional.ofNullable(returned));
    }

    private static Optional<Evacuated.Keeper> inCharge(
            @Nullable String name, @Nullable String phone) {
        var reached = Optional.ofNullable(phone).map(String::strip).filter(p -> !p.isEmpty());
        return Optional.ofNullable(name)
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .map(n -> new Evacuated.Keeper(n, reached));
    }
}
