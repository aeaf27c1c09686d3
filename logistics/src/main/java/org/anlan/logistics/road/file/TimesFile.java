package org.anlan.logistics.road.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.network.RoadNetwork;

/// Travel times of pairs as CSV: `from`, `to`, `seconds`; empty where no open road leads.
public final class TimesFile {

    private TimesFile() {}

    /// Writes it.
    ///
    /// @param times in tenths of a second, by source and then by target
    /// @return how many pairs no open road joins
    public static int write(
            Path path, RoadNetwork network, int[] sources, int[] targets, int[][] times)
            throws IOException {
        int closed = 0;
        try (var csv = CsvWriter.builder().build(path)) {
            csv.writeRecord("from", "to", "seconds");
            for (int i = 0; i < sources.length; i++) {
                for (int j = 0; j < targets.length; j++) {
                    csv.writeRecord(
                            network.nodes().get(sources[i]).id(),
                            network.nodes().get(targets[j]).id(),
                            seconds(times[i][j]));
                    closed += times[i][j] == Metric.CLOSED ? 1 : 0;
                }
            }
        }
        return closed;
    }

    private static String seconds(int tenths) {
        return tenths == Metric.CLOSED ? "" : BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
