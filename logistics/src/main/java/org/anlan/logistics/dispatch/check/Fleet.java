package org.anlan.logistics.dispatch.check;

import static org.anlan.logistics.dispatch.check.LoadsFolder.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;

/// Drivers of one vehicle, and from which minute it is there.
record Fleet(int drivers, double from) {

    /// A depot's vehicle of a number, counted from 1 over the rows of its class.
    static Optional<Fleet> find(List<NamedCsvRecord> rows, int number) {
        int before = 0;
        for (var row : rows) {
            int vehicles = (int) number(row, "vehicles");
            int here = number - before;
            if (here >= 1 && here <= vehicles) {
                int drivers = (int) number(row, "drivers");
                int each = drivers / vehicles + (here <= drivers % vehicles ? 1 : 0);
                return Optional.of(new Fleet(each, number(row, "from_min")));
            }
            before += vehicles;
        }
        return Optional.empty();
    }
}
