package org.anlan.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.anlan.logistics.allocation.ServiceShares;
import org.anlan.logistics.allocation.solve.FairLevels;
import org.anlan.web.Json;

/// What came of planning, for people or as JSON.
///
/// @param seconds machine time
record PlanOutcome(
        double objective, double lowerBound, double gap, boolean optimal, double seconds) {

    /// What a fair plan is beside the one that costs least, and beside the one without tilt.
    ///
    /// @param cheapest cost points of the plan without floors
    /// @param served what the plan serves of the needs
    /// @param neutral what it would serve without the tilt
    record Fairness(
            FairLevels levels,
            double cheapest,
            ServiceShares served,
            Optional<ServiceShares> neutral) {}

    void say(PrintWriter out, boolean json, Optional<Fairness> fairness) {
        if (json) {
            out.println(Json.write(told(fairness)));
            return;
        }
        out.printf(
                Locale.ROOT,
                "目标 objective %.2f%n下界 bound %.2f%n差距 gap %.6f %%%n用时 %.3f s%n",
                objective,
                lowerBound,
                100 * gap,
                seconds);
        fairness.ifPresent(fair -> say(out, fair));
    }

    private void say(PrintWriter out, Fairness fair) {
        var levels = fair.levels().levels();
        out.printf(
                Locale.ROOT,
                "保底 %d 级%s,最低 %.2f %% · %d levels, the least share %.2f %%%n",
                levels.size(),
                fair.levels().complete() ? "" : "(未到底)",
                levels.isEmpty() ? 100 : 100 * levels.getFirst().share(),
                levels.size(),
                levels.isEmpty() ? 100 : 100 * levels.getFirst().share());
        out.printf(
                Locale.ROOT,
                "保底的代价 price of the floors %.2f (%.3f %%)%n",
                objective - fair.cheapest(),
                fair.cheapest() == 0 ? 0 : 100 * (objective / fair.cheapest() - 1));
        say(out, "满足率 served", fair.served());
        fair.neutral().ifPresent(shares -> say(out, "不倾斜时 without the tilt", shares));
    }

    private static void say(PrintWriter out, String what, ServiceShares shares) {
        out.printf(
                Locale.ROOT,
                "%s: 农村 rural %.2f %% · 城镇 urban %.2f %%%n",
                what,
                100 * shares.rural(),
                100 * shares.urban());
    }

    private LinkedHashMap<String, Object> told(Optional<Fairness> fairness) {
        var told = new LinkedHashMap<String, Object>();
        told.put("objective", objective);
        told.put("lowerBound", lowerBound);
        told.put("gap", gap);
        told.put("optimal", optimal);
        told.put("seconds", seconds);
        fairness.ifPresent(
                fair -> {
                    told.put("levels", fair.levels().levels().size());
                    told.put("fairnessComplete", fair.levels().complete());
                    told.put("objectiveWithoutFloors", fair.cheapest());
                    told.put("served", fair.served());
                    fair.neutral().ifPresent(shares -> told.put("servedWithoutTilt", shares));
                });
        return told;
    }
}
