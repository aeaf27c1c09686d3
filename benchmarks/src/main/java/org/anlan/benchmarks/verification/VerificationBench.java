package org.anlan.benchmarks.verification;

import java.util.ArrayList;
import java.util.List;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.forecasting.verification.FrozenPair;
import org.anlan.forecasting.verification.Scoreboard;

/// Times one verified forecast added to all scores of its key, with its references and the window
/// for tests; beside a program that keeps the pairs and scores the history of the key again.
public final class VerificationBench implements Bench {

    private static final int WINDOW = 366;
    private static final double MICROS = 1_000;

    @Override
    public String name() {
        return "verification";
    }

    @Override
    public Result run(Size size) {
        var result =
                new Result(
                        name(),
                        "form",
                        "pairs before",
                        "add µs p50",
                        "p95",
                        "p99",
                        "again µs",
                        "add / again");
        var before = size.of(2_000, 20_000);
        for (var season : Season.values()) {
            measure(result, season, before, size.of(2_000, 20_000));
        }
        result.note("again: all pairs of the key scored anew, once a forecast is verified");
        result.note("the digest of each forecast was checked when its pair was made, not here");
        return result;
    }

    private static void measure(Result result, Season season, int before, int more) {
        var pairs = season.pairs(before + more);
        var board = new Scoreboard(WINDOW);
        pairs.subList(0, before).forEach(board::add);
        var micros = new ArrayList<Double>();
        for (var pair : pairs.subList(before, pairs.size())) {
            var began = System.nanoTime();
            board.add(pair);
            micros.add((System.nanoTime() - began) / MICROS);
        }
        var ours = Sample.of(micros);
        var peer = again(pairs, before, Math.min(more, 50)).median();
        result.add(
                season.name(),
                before,
                ours.median(),
                ours.percentile(95),
                ours.percentile(99),
                peer,
                ours.median() / peer);
    }

    private static Sample again(List<FrozenPair> pairs, int before, int turns) {
        var micros = new ArrayList<Double>();
        for (int i = before; i < before + turns; i++) {
            var key = pairs.get(i).forecast().key();
            var history =
                    pairs.subList(0, i + 1).stream()
                            .filter(pair -> pair.forecast().key().equals(key))
                            .toList();
            var began = System.nanoTime();
            var board = new Scoreboard(WINDOW);
            history.forEach(board::add);
            micros.add((System.nanoTime() - began) / MICROS);
        }
        return Sample.of(micros);
    }
}
