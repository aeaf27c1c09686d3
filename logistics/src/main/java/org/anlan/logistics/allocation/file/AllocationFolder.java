package org.anlan.logistics.allocation.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Pair;

/// Writes an instance as the folder of CSV files that `AllocationFiles` reads. What the format
/// does not know (lots and their expiry, owners, tilt) is left out; lots are added up.
public final class AllocationFolder {

    private AllocationFolder() {}

    /// Writes the six files; the folder is made if it is not there.
    ///
    /// @param fleets one per depot
    /// @throws IOException if a file cannot be written
    public static void write(Path folder, Instance instance, List<Fleet> fleets)
            throws IOException {
        Files.createDirectories(folder);
        table(
                folder.resolve("depots.csv"),
                List.of("depot", "vehicle_kg_hours"),
                fleets.stream().map(row -> List.of(row.depot(), decimal(row.milligramHours()))));
        table(
                folder.resolve("townships.csv"),
                List.of("township", "rural"),
                instance.places().stream().map(row -> List.of(row.id(), row.rural() ? "1" : "0")));
        table(
                folder.resolve("items.csv"),
                List.of("item", "weight_kg", "reserve_cost_per_unit"),
                instance.items().stream()
                        .map(
                                row ->
                                        List.of(
                                                row.id(),
                                                decimal(row.milligramsPerUnit()),
                                                "" + row.reserveCostPerUnit())));
        table(
                folder.resolve("stock.csv"),
                List.of("depot", "item", "stock", "reserve"),
                stock(instance));
        table(
                folder.resolve("demands.csv"),
                List.of("township", "item", "quantity", "unmet_cost_per_unit"),
                instance.demands().stream()
                        .map(
                                row ->
                                        List.of(
                                                row.place(),
                                                row.item(),
                                                "" + row.quantity(),
                                                "" + row.unmetCostPerUnit())));
        table(
                folder.resolve("routes.csv"),
                List.of("depot", "township", "minutes"),
                instance.routes().stream()
                        .map(row -> List.of(row.depot(), row.place(), "" + row.minutes())));
    }

    private static Stream<List<String>> stock(Instance instance) {
        Map<Pair, Long> reserve = new HashMap<>();
        instance.reserves()
                .forEach(row -> reserve.put(new Pair(row.depot(), row.item()), row.quantity()));
        Map<Pair, Long> stock = new LinkedHashMap<>();
        instance.lots()
                .forEach(
                        row ->
                                stock.merge(
                                        new Pair(row.depot(), row.item()),
                                        row.quantity(),
                                        Long::sum));
        return stock.entrySet().stream()
                .map(
                        row ->
                                List.of(
                                        row.getKey().first(),
                                        row.getKey().second(),
                                        "" + row.getValue(),
                                        "" + reserve.getOrDefault(row.getKey(), 0L)));
    }

    private static String decimal(long millionths) {
        return BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }

    private static void table(Path file, List<String> header, Stream<List<String>> rows)
            throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        }
    }
}
