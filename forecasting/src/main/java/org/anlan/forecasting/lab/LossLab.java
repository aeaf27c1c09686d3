package org.anlan.forecasting.lab;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.anlan.forecasting.ladder.ChainLadder;
import org.anlan.forecasting.ladder.LadderOrigin;
import org.anlan.forecasting.ladder.LadderStep;
import org.anlan.forecasting.nowcast.DatedItem;
import org.anlan.forecasting.nowcast.DayNowcast;
import org.anlan.forecasting.nowcast.DelayHabit;
import org.anlan.forecasting.nowcast.DriftNowcast;
import org.anlan.forecasting.nowcast.GammaPrior;
import org.anlan.forecasting.nowcast.ItemNowcast;

/// Final counts from those reported so far.
final class LossLab {

    private static final int LONGEST = 100;
    private static final String DAY = "2031-07-01";

    private LossLab() {}

    static Answer chainLadder(Question in) {
        var triangle = in.table("triangle");
        for (int i = 0; i < triangle.length; i++) {
            var known = Arrays.stream(triangle[i]).anyMatch(c -> !Double.isNaN(c));
            in.require(known, "triangle/" + i, "must have a total");
        }
        var ladder = new ChainLadder(triangle);
        return new Answer()
                .with("factors", each(ladder, LadderStep::factor))
                .with("sigma2", each(ladder, LadderStep::variance))
                .with("reported_share", ladder.shares())
                .with("latest", column(ladder, LadderOrigin::latest))
                .with("ultimate", column(ladder, LadderOrigin::ultimate))
                .with("ibnr", column(ladder, LadderOrigin::remaining))
                .with("se", column(ladder, LadderOrigin::standardError))
                .with("total_ibnr", ladder.remaining())
                .with("total_se", ladder.standardError());
    }

    static Answer nowcast(Question in) {
        var now = day(in, "now");
        var items = in.parts("items").stream().map(each -> item(each, now)).toList();
        var most = in.whole("days", Integer.MAX_VALUE);
        if (in.has("half_life_days")) {
            return days(ItemNowcast.of(items, now, habit(in), prior(in), most));
        }
        var mixed = new DriftNowcast(items, now, habit(in), prior(in), most);
        var weights = mixed.weights();
        return days(mixed.days())
                .with(
                        "weights",
                        new Answer()
                                .with("half_life_2_5", weights.get(0))
                                .with("half_life_4", weights.get(1))
                                .with("bare_reports", weights.get(2)))
                .with("dispersion", mixed.dispersion());
    }

    private static Answer days(List<DayNowcast> days) {
        return new Answer()
                .with("days", days.stream().map(LossLab::answer).toList())
                .with("reported", days.stream().mapToInt(DayNowcast::reported).sum())
                .with("mean", days.stream().mapToDouble(DayNowcast::mean).sum());
    }

    private static DatedItem item(Question in, LocalDate now) {
        var event = day(in, "event");
        var report = day(in, "report");
        in.require(!report.isBefore(event), "report", "must not be before event");
        in.require(
                event.isAfter(now.minusYears(LONGEST)), "event", "must be of the last 100 years");
        return new DatedItem(event, report);
    }

    private static LocalDate day(Question in, String field) {
        var text = in.text(field, "");
        try {
            in.require(text.length() == DAY.length(), field, "must be a day, such as " + DAY);
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw in.bad(field, "must be a day, such as " + DAY);
        }
    }

    private static DelayHabit habit(Question in) {
        var standard = DelayHabit.EMERGENCY;
        var most = in.whole("max_delay", standard.most());
        var usual = Arrays.stream(in.numbers("usual_share", new double[0])).boxed().toList();
        in.require(
                usual.isEmpty() || DelayHabit.isCurve(usual, most),
                "usual_share",
                "must rise from above 0 to 1 at max_delay");
        return new DelayHabit(
                most,
                in.number("half_life_days", standard.halfLife()),
                in.number("pseudo_reports", standard.pseudoReports()),
                usual);
    }

    private static Optional<GammaPrior> prior(Question in) {
        if (!in.has("prior")) {
            return Optional.empty();
        }
        var prior = in.part("prior");
        return Optional.of(GammaPrior.of(prior.number("mean"), prior.number("variance")));
    }

    private static Answer answer(DayNowcast day) {
        return new Answer()
                .with("day", day.day())
                .with("reported", day.reported())
                .with("reported_share", day.share())
                .with("by_delays_alone", day.byDelaysAlone())
                .with("mean", day.mean())
                .with("p05", day.quantile(0.05))
                .with("p10", day.quantile(0.1))
                .with("p50", day.quantile(0.5))
                .with("p90", day.quantile(0.9))
                .with("p95", day.quantile(0.95))
                .with("explained_by_reports", day.byReports());
    }

    private static double[] each(ChainLadder ladder, ToDoubleFunction<LadderStep> what) {
        return ladder.steps().stream().mapToDouble(what).toArray();
    }

    private static double[] column(ChainLadder ladder, ToDoubleFunction<LadderOrigin> what) {
        return ladder.origins().stream().mapToDouble(what).toArray();
    }
}
