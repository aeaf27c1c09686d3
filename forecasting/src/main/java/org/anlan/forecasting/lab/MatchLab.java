package org.anlan.forecasting.lab;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.forecasting.verification.Episode;
import org.anlan.forecasting.verification.EventMatching;
import org.anlan.forecasting.verification.OrderedHits;

/// Warnings against events, and levels told against levels that came.
final class MatchLab {

    private static final int LEVELS = 5;
    private static final int MOST_LEVELS = 20;

    private MatchLab() {}

    static Answer eventMatching(Question in) {
        var warnings = in.parts("warnings").stream().map(MatchLab::episode).toList();
        var events = in.parts("events").stream().map(MatchLab::episode).toList();
        var best = EventMatching.of(warnings, events);
        var table = best.table(in.number("correct_negatives", 0));
        return new Answer()
                .with("matches", best.matches().stream().map(MatchLab::answer).toList())
                .with("false_alarms", ids(best.inVain()))
                .with("misses", ids(best.missed()))
                .with("POD", table.detection())
                .with("FAR", table.falseAlarmRatio())
                .with("CSI", table.criticalSuccess())
                .with("bias", table.bias())
                .with("median_lead_hours", best.medianLeadHours());
    }

    private static Answer answer(EventMatching.Match match) {
        return new Answer()
                .with("warning", match.warning().id())
                .with("event", match.event().id())
                .with("overlap_km2_hours", match.overlap())
                .with("lead_hours", match.leadHours());
    }

    private static List<String> ids(List<Episode> episodes) {
        return episodes.stream().map(Episode::id).toList();
    }

    private static Episode episode(Question in) {
        var areas = new HashMap<String, Double>();
        for (var area : in.parts("areas")) {
            areas.put(area.text("code", ""), area.number("km2", 1));
        }
        var start = instant(in, "start");
        var end = instant(in, "end");
        in.require(start.isBefore(end), "end", "must be after start");
        var issued = in.has("issued") ? instant(in, "issued") : start;
        return new Episode(in.text("id", ""), start, end, areas, issued);
    }

    static Instant instant(Question in, String field) {
        try {
            return Instant.parse(in.text(field, ""));
        } catch (DateTimeParseException wrong) {
            throw in.bad(field, "must be a time in UTC, such as 2031-07-01T00:00:00Z");
        }
    }

    static Answer levelHits(Question in) {
        var levels = in.whole("levels", LEVELS);
        in.require(levels <= MOST_LEVELS, "levels", "must be 20 at most");
        var told = in.numbers("told");
        var came = in.numbers("came");
        in.require(told.length == came.length, "came", "must be as many as told");
        var hits = OrderedHits.empty(levels);
        for (int i = 0; i < told.length; i++) {
            in.require(told[i] < levels, "told/" + i, "must be a level from 0 on");
            in.require(came[i] < levels, "came/" + i, "must be a level from 0 on");
            hits = hits.plus((int) told[i], (int) came[i]);
        }
        var loss = in.has("loss") ? loss(in, levels) : distance(levels);
        return new Answer()
                .with("n", hits.total())
                .with("counts", rows(hits.counts()))
                .with("exact", hits.exact())
                .with("under", hits.under())
                .with("over", hits.over())
                .with("mean_loss", hits.meanLoss(loss))
                .with("loss_skill", hits.lossSkill(loss));
    }

    private static double[][] loss(Question in, int levels) {
        var loss = in.table("loss");
        in.require(loss.length == levels, "loss", "must have a row for each level told");
        for (int k = 0; k < levels; k++) {
            in.require(loss[k].length == levels, "loss/" + k, "must have a column for each level");
        }
        return loss;
    }

    private static double[][] distance(int levels) {
        var loss = new double[levels][levels];
        for (int k = 0; k < levels; k++) {
            var told = k;
            Arrays.setAll(loss[k], j -> Math.abs(told - j));
        }
        return loss;
    }

    private static List<List<Long>> rows(long[][] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(k -> Arrays.stream(counts[k]).boxed().toList())
                .toList();
    }
}
