package org.anlan.domain.fact;

import java.time.Instant;
import java.util.List;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A warning, an update or a cancellation was signed and issued.
///
/// Consumers: dashboard (timeline, alarms, call-outs), logistics (pre-positioning).
///
/// @param warning identifier of the CAP message
/// @param region the widest region it is for
/// @param colour `BLUE`, `YELLOW`, `ORANGE` or `RED`
/// @param message `ALERT`, `UPDATE` or `CANCEL`
/// @param expires civil time of its end
/// @param areas the regions it names; empty in facts written before they were told, when `region`
///     stands for them
/// @param follows the warnings it updates or cancels; empty for an alert, and in facts of before
/// @param signer the leader who signed, or said so by phone; empty text in facts of before
/// @param moves whether the leader signed the stock moves that are proposed with it
@Stated("forecasting.WarningIssued/1")
public record WarningIssued(
        String warning,
        RegionCode region,
        String colour,
        String message,
        Instant expires,
        List<RegionCode> areas,
        List<String> follows,
        String signer,
        boolean moves)
        implements Fact {

    public WarningIssued {
        areas = areas == null ? List.of() : List.copyOf(areas); // null: a fact of before
        follows = follows == null ? List.of() : List.copyOf(follows);
        signer = signer == null ? "" : signer;
    }

    /// A warning that was signed without stock moves.
    public WarningIssued(
            String warning,
            RegionCode region,
            String colour,
            String message,
            Instant expires,
            List<RegionCode> areas,
            List<String> follows) {
        this(warning, region, colour, message, expires, areas, follows, "", false);
    }

    @Override
    public String subject() {
        return warning;
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }
}
