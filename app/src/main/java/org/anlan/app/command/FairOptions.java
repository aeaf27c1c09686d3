package org.anlan.app.command;

import java.util.Optional;
import org.anlan.logistics.allocation.solve.FairRule;
import picocli.CommandLine.Option;

/// How a plan is to be fair: options of `allocate`.
final class FairOptions {

    @Option(
            names = "--fair",
            paramLabel = "CAP",
            description =
                    "First raise the least share of any need, level by level, up to CAP (0 to 1)"
                            + " / 先逐级保底至该比例")
    private Optional<Double> cap = Optional.empty();

    @Option(
            names = "--rural-tilt",
            paramLabel = "T",
            description = "With --fair: rural shares are raised 1 + T times as high / 农村倾斜")
    private double tilt;

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "With --fair: at most so many levels / 最多保底级数")
    private int levels = Integer.MAX_VALUE;

    boolean isAsked() {
        return cap.isPresent();
    }

    /// Which option is out of its range, if one is.
    Optional<String> unfit() {
        boolean fits = cap.orElse(1.0) >= 0 && cap.orElse(1.0) <= 1 && tilt >= 0 && tilt <= 1;
        return fits && levels >= 0
                ? Optional.empty()
                : Optional.of("--fair and --rural-tilt must be 0 to 1, --levels 0 or more.");
    }

    /// What is asked for, once it fits; nothing if the plan need not be fair.
    Optional<FairRule> rule() {
        return cap.map(share -> new FairRule(share, permille(tilt), levels));
    }

    /// The same without the tilt, if there is one.
    Optional<FairRule> neutral() {
        return cap.filter(_ -> tilt > 0).map(share -> new FairRule(share, 0, levels));
    }

    private static int permille(double share) {
        return (int) Math.round(1000 * share);
    }
}
