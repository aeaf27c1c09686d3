package org.anlan.benchmarks.check;

import java.util.Collection;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs [ReportCheck] under JMH and sets the check beside the parsing.
public final class ContractBench implements Bench {

    private static final String PARSING = "parseIntoATree";

    /// What `anlan` starts the house with: the library's validator is one method longer than the
    /// JVM compiles by default, and would be interpreted for ever.
    private static final String LAUNCHED = "-XX:-DontCompileHugeMethods";

    @Override
    public String name() {
        return "contract";
    }

    @Override
    public Result run(Size size) {
        try {
            var result = result(); // before the run: it notes the load
            fill(result, "as launched", new Runner(options(size, LAUNCHED)).run());
            fill(result, "JVM's default", new Runner(options(size)).run());
            return result;
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH did not run.", e);
        }
    }

    private static Options options(Size size, String... flags) {
        return new OptionsBuilder()
                .include(ReportCheck.class.getName())
                .forks(size.of(1, 3))
                .warmupIterations(size.of(2, 5))
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(size.of(2, 5))
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend(flags)
                .build();
    }

    private Result result() {
        return new Result(
                name(), "JVM", "indicators", "bytes", "what", "µs", "± µs (99.9 %)", "/ parsing");
    }

    private static void fill(Result result, String machine, Collection<RunResult> runs) {
        for (var run : runs) {
            var indicators = run.getParams().getParam("indicators");
            var figure = run.getPrimaryResult();
            result.add(
                    machine,
                    indicators.equals("0") ? "all" : indicators,
                    FullReport.bytes(Integer.parseInt(indicators)).length,
                    figure.getLabel(),
                    figure.getScore(),
                    figure.getScoreError(),
                    figure.getScore() / parsing(runs, indicators));
        }
    }

    private static double parsing(Collection<RunResult> runs, String indicators) {
        return runs.stream()
                .filter(r -> r.getPrimaryResult().getLabel().equals(PARSING))
                .filter(r -> r.getParams().getParam("indicators").equals(indicators))
                .mapToDouble(r -> r.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
