package org.anlan.logistics.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// By when the written signature after a telephone approval is due (书面补签), and how long a load on
/// the road may tell no position: the rows `signature` and `position` of `clocks.csv`.
///
/// @param signature from the call; empty where the pack sets no such clock
/// @param silence from the last position; empty where the pack sets no such clock
/// @param sample whether one of them is not an official figure
public record SignatureClock(
        Optional<Duration> signature, Optional<Duration> silence, boolean sample) {

    private static final String FILE = "clocks.csv";

    /// Reads a pack; without clocks nothing is ever late.
    ///
    /// @throws PackRefused naming file, line and column of what is not understood
    public static SignatureClock of(Pack pack) {
        var signature = row(pack, "signature");
        var silence = row(pack, "position");
        var sample =
                signature.filter(r -> r.getFlag("sample")).isPresent()
                        || silence.filter(r -> r.getFlag("sample")).isPresent();
        return new SignatureClock(
                signature.map(SignatureClock::within), silence.map(SignatureClock::within), sample);
    }

    private static Optional<PackRow> row(Pack pack, String report) {
        return pack.rows(FILE).stream()
                .filter(row -> row.getText("report").equals(report) && row.getFlag("in_use"))
                .findFirst();
    }

    private static Duration within(PackRow row) {
        row.read("unit", SignatureClock::minutes, "minutes");
        return row.read("value", SignatureClock::span, "a whole number of minutes above zero");
    }

    private static String minutes(String unit) {
        if (!unit.equals("minutes")) {
            throw new IllegalArgumentException("Unit (%s) must be minutes.".formatted(unit));
        }
        return unit;
    }

    private static Duration span(String text) {
        var span = Duration.ofMinutes(Long.parseLong(text));
        if (!span.isPositive()) {
            throw new IllegalArgumentException("Span (%s) must be above zero.".formatted(text));
        }
        return span;
    }

    /// When the signature after an approval is due; empty without a clock.
    public Optional<Instant> dueAt(Instant approvedAt) {
        return signature.map(approvedAt::plus);
    }
}
