package org.anlan.logistics.dispatch.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.logistics.dispatch.Delivery;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.dispatch.VehicleClass;
import org.anlan.logistics.dispatch.Way;

/// Writes a task as the folder that [DispatchFiles] reads.
public final class DispatchFolder {

    private static final int GRAMS = 3;
    private static final int CUBIC_CENTIMETRES = 6;

    private DispatchFolder() {}

    /// Writes the four files; the folder is made if it is not there.
    ///
    /// @throws IOException if a file cannot be written
    public static void write(Path folder, DispatchTask task) throws IOException {
        Files.createDirectories(folder);
        table(
                folder.resolve(DispatchFiles.VEHICLES),
                "class,name_zh,name_en,mode,payload_kg,sling_kg,volume_m3,axle_empty_kg,axle_full_kg,"
                        + "km_h,load_min,unload_min,day_drive_min,unbroken_min,rest_min",
                task.classes().stream().map(DispatchFolder::row));
        table(
                folder.resolve(DispatchFiles.FLEETS),
                "depot,class,vehicles,drivers,from_min",
                task.vehicles().stream()
                        .map(
                                row ->
                                        List.of(
                                                row.depot(),
                                                row.vehicleClass(),
                                                "" + row.vehicles(),
                                                "" + row.drivers(),
                                                "" + row.fromMinute())));
        table(
                folder.resolve(DispatchFiles.DELIVERIES),
                "delivery,depot,place,item,units,units_per_pack,kg_per_unit,m3_per_unit,urgency",
                task.deliveries().stream().map(DispatchFolder::row));
        table(
                folder.resolve(DispatchFiles.WAYS),
                "from,to,mode,minutes,km,axle_kg,latest_min",
                task.ways().stream().map(DispatchFolder::row));
    }

    private static List<String> row(VehicleClass kind) {
        return List.of(
                kind.id(),
                kind.nameZh(),
                kind.nameEn(),
                kind.mode().word(),
                decimal(kind.hold().payloadGrams(), GRAMS),
                decimal(kind.hold().slingGrams(), GRAMS),
                decimal(kind.hold().cubicCentimetres(), CUBIC_CENTIMETRES),
                "" + kind.axle().emptyKilograms(),
                "" + kind.axle().fullKilograms(),
                "" + kind.kmPerHour(),
                "" + kind.handling().loadMinutes(),
                "" + kind.handling().unloadMinutes(),
                "" + kind.hours().dayMinutes(),
                "" + kind.hours().unbrokenMinutes(),
                "" + kind.hours().restMinutes());
    }

    private static List<String> row(Delivery one) {
        return List.of(
                one.id(),
                one.depot(),
                one.place(),
                one.item(),
                "" + one.units(),
                "" + one.unitsPerPack(),
                decimal(one.gramsPerUnit(), GRAMS),
                decimal(one.cubicCentimetresPerUnit(), CUBIC_CENTIMETRES),
                "" + one.urgency());
    }

    private static List<String> row(Way way) {
        return List.of(
                way.from(),
                way.to(),
                way.mode().word(),
                "" + way.minutes(),
                decimal(way.metres(), GRAMS),
                way.axleKilograms() == Way.NO_LIMIT ? "" : "" + way.axleKilograms(),
                way.latestMinute() == Way.ALWAYS ? "" : "" + way.latestMinute());
    }

    private static String decimal(long value, int places) {
        return BigDecimal.valueOf(value, places).stripTrailingZeros().toPlainString();
    }

    private static void table(Path file, String header, Stream<List<String>> rows)
            throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(header.split(",", -1));
            rows.forEach(csv::writeRecord);
        }
    }
}
