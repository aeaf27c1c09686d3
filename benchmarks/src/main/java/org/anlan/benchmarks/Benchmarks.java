package org.anlan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.benchmarks.Bench.Size;
import org.anlan.benchmarks.allocation.AllocationBench;
import org.anlan.benchmarks.allocation.ReplanBench;
import org.anlan.benchmarks.check.ContractBench;
import org.anlan.benchmarks.commit.CommitBench;
import org.anlan.benchmarks.dispatch.DispatchBench;
import org.anlan.benchmarks.house.Site;
import org.anlan.benchmarks.pooling.PoolingBench;
import org.anlan.benchmarks.product.ProductBench;
import org.anlan.benchmarks.rain.RainBench;
import org.anlan.benchmarks.road.RoadBench;
import org.anlan.benchmarks.rollup.RollUpBench;
import org.anlan.benchmarks.runoff.RunoffBench;
import org.anlan.benchmarks.runoff.ShortRangeBench;
import org.anlan.benchmarks.start.StartBench;
import org.anlan.benchmarks.threshold.ThresholdBench;
import org.anlan.benchmarks.verification.VerificationBench;
import org.anlan.benchmarks.wall.WallBench;

/// Measures by name: prints a table and keeps it as JSON.
public final class Benchmarks {

    private Benchmarks() {}

    /// Runs one benchmark.
    ///
    /// @param args its name, and `--short` for a first look
    public static void main(String[] args) throws IOException, InterruptedException {
        var benches = benches();
        var words = Arrays.asList(args);
        var bench = words.isEmpty() ? null : benches.get(words.getFirst());
        if (bench == null) {
            System.err.println("Usage: java -jar anlan-benchmarks.jar NAME [--short]");
            System.err.println("NAME is one of " + String.join(", ", benches.keySet()) + ".");
            System.exit(2);
            return;
        }
        var result = bench.run(words.contains("--short") ? Size.SHORT : Size.FULL);
        result.print(System.out);
        System.out.println("- kept in " + result.write(results()));
        System.exit(0);
    }

    private static Map<String, Bench> benches() {
        var benches = new LinkedHashMap<String, Bench>();
        for (var bench :
                new Bench[] {
                    new AllocationBench(),
                    new ReplanBench(),
                    new DispatchBench(),
                    new RainBench(),
                    new RoadBench(),
                    new RunoffBench(),
                    new ShortRangeBench(),
                    new PoolingBench(),
                    new VerificationBench(),
                    new StartBench(),
                    new WallBench(),
                    new CommitBench(),
                    new ContractBench(),
                    new RollUpBench(),
                    new ThresholdBench(),
                    new ProductBench()
                }) {
            benches.put(bench.name(), bench);
        }
        return benches;
    }

    private static Path results() {
        return Site.root().resolve("benchmarks/target/results");
    }
}
