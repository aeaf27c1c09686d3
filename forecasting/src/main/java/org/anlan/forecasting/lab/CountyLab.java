package org.anlan.forecasting.lab;

import java.util.List;
import org.anlan.forecasting.totals.CountyLine;
import org.anlan.forecasting.totals.CountyTotal;
import org.anlan.forecasting.totals.CountyTotals;
import org.anlan.forecasting.totals.PhoneCall;
import org.anlan.forecasting.totals.SilenceHabit;

/// Final totals of counties, reported and silent.
final class CountyLab {

    private static final double TAU = 0.5;

    private CountyLab() {}

    static Answer countyTotals(Question in) {
        var lines = in.parts("counties").stream().map(CountyLab::line).toList();
        var totals = new CountyTotals(lines, in.number("province_sd", 0), silence(in));
        return new Answer()
                .with("counties", totals.counties().stream().map(CountyLab::answer).toList())
                .with("province", answer(totals.province()))
                .with("phone_first", calls(totals.phoneFirst(in.number("report_sd", TAU))));
    }

    private static CountyLine line(Question in) {
        return new CountyLine(
                in.text("county", ""),
                in.number("prior_median"),
                in.number("prior_sd"),
                in.number("exposed", Double.POSITIVE_INFINITY),
                in.has("reported") ? report(in) : new CountyLine.Silent(in.number("hours", 0)));
    }

    private static CountyLine.Reported report(Question in) {
        return new CountyLine.Reported(
                in.number("reported"),
                in.number("reported_share", 1),
                in.number("report_sd", TAU),
                in.flag("verified", false));
    }

    private static SilenceHabit silence(Question in) {
        if (!in.has("silence")) {
            return SilenceHabit.NONE;
        }
        var habit = in.part("silence");
        return new SilenceHabit(
                habit.number("start", 0),
                habit.number("per_severity", 0),
                habit.number("per_hour", 0));
    }

    private static Answer answer(CountyTotal total) {
        return new Answer()
                .with("county", total.county())
                .with("p10", total.quantile(0.1))
                .with("p50", total.quantile(0.5))
                .with("p90", total.quantile(0.9))
                .with("mean", total.mean())
                .with("log_mean", total.logMean())
                .with("log_sd", total.logDeviation())
                .with("explained_by_reports", total.byReports());
    }

    private static List<Answer> calls(List<PhoneCall> calls) {
        return calls.stream()
                .map(
                        call ->
                                new Answer()
                                        .with("county", call.county())
                                        .with("variance_falls_by", call.variance())
                                        .with("sd_falls_by", call.deviation()))
                .toList();
    }
}
