package org.anlan.dashboard.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.web.Problem;

/// People of an evacuation, counted in persons. Empty is 未统计, never 0. Immutable, thread-safe.
///
/// @param toMove those to move (应转)
/// @param moved of them, those moved (已转)
/// @param left of them, those not moved (未转)
/// @param refused of those left, who refused (拒转)
/// @param returned of those moved, who went back (已返)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Heads(
        Optional<Long> toMove,
        Optional<Long> moved,
        Optional<Long> left,
        Optional<Long> refused,
        Optional<Long> returned) {

    /// The sum of what was counted; a number that nobody counted stays empty.
    static Heads sum(List<Heads> parts) {
        return new Heads(
                add(parts, Heads::toMove),
                add(parts, Heads::moved),
                add(parts, Heads::left),
                add(parts, Heads::refused),
                add(parts, Heads::returned));
    }

    private static Optional<Long> add(List<Heads> parts, Function<Heads, Optional<Long>> number) {
        return parts.stream().flatMap(p -> number.apply(p).stream()).reduce(Long::sum);
    }

    /// Whether one of the three that everyone must tell is missing.
    boolean isPartial() {
        return toMove.isEmpty() || moved.isEmpty() || left.isEmpty();
    }

    /// The same with the third number made of the other two, whichever it is.
    ///
    /// @param at where the numbers stand in the request, such as `/villages/0`; empty for its root
    /// @throws Problem 422 if they do not add up
    Heads completed(String at) {
        refuseAbove(at + "/moved", moved, "已转", toMove, "应转");
        refuseAbove(at + "/left", left, "未转", toMove, "应转");
        var all = toMove.or(() -> moved.flatMap(m -> left.map(l -> Math.addExact(m, l))));
        var gone = moved.or(() -> all.flatMap(a -> left.map(l -> a - l)));
        var rest = left.or(() -> all.flatMap(a -> gone.map(g -> a - g)));
        if (all.isPresent()
                && gone.isPresent()
                && !rest.equals(Optional.of(all.get() - gone.get()))) {
            throw Problem.field(at + "/left", "adds-up", "应转 应等于 已转 加 未转。");
        }
        refuseAbove(at + "/refused", refused, "拒转", rest.or(() -> all), "未转");
        refuseAbove(at + "/returned", returned, "已返", gone.or(() -> all), "已转");
        return new Heads(all, gone, rest, refused, returned);
    }

    private static void refuseAbove(
            String field, Optional<Long> part, String name, Optional<Long> whole, String of) {
        if (part.isPresent() && whole.filter(all -> part.get() > all).isPresent()) {
            throw Problem.field(
                    field,
                    "adds-up",
                    "%s %d 不能多于 %s %d。".formatted(name, part.get(), of, whole.get()));
        }
    }
}
