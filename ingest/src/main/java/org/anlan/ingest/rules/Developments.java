package org.anlan.ingest.rules;

import java.util.List;
import java.util.function.Consumer;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Measure;

/// Checks that hold a form against the last version of the same place, process and base.
final class Developments {

    private Developments() {}

    /// A cumulative figure does not fall without a correction (勘误) of this field.
    record NeverFalls(Indicator field) implements Check {

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            filing.previous().ifPresent(last -> compare(filing, last, out));
        }

        private void compare(Filing filing, Form last, Consumer<Breach> out) {
            var now = filing.form().amount(field);
            var before = last.amount(field);
            if (now != Form.UNKNOWN && now < before && !filing.corrects(field.code())) {
                out.accept(
                        Breach.at(field.code())
                                .name("field", field)
                                .amount("field.value", now, field.unit())
                                .amount("previous", before, field.unit())
                                .unit("unit", field.unit()));
            }
        }
    }

    /// Figures between which people move (失踪 to 死亡) do not fall together without a correction.
    ///
    /// Silent unless all of them are counted in both versions.
    record SumNeverFalls(List<Indicator> fields) implements Check {

        SumNeverFalls {
            Counted.requireOneUnit(fields.getFirst(), fields);
        }

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            filing.previous().ifPresent(last -> compare(filing, last, out));
        }

        private void compare(Filing filing, Form last, Consumer<Breach> out) {
            var now = Counted.of(filing.form(), fields);
            var before = Counted.of(last, fields);
            if (now.complete()
                    && before.complete()
                    && now.sum() < before.sum()
                    && !corrected(filing)) {
                var unit = fields.getFirst().unit();
                out.accept(
                        Breach.at(fields)
                                .names("fields", fields)
                                .amount("sum", now.sum(), unit)
                                .amount("previous", before.sum(), unit)
                                .unit("unit", unit));
            }
        }

        private boolean corrected(Filing filing) {
            return fields.stream().anyMatch(field -> filing.corrects(field.code()));
        }
    }

    /// A figure does not grow by more than a factor at once; figures up to the floor are too small
    /// to ask about, and growth from zero has no factor.
    record Jump(Indicator field, Factor factor, Measure floor) implements Check {

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            filing.previous().ifPresent(last -> compare(filing, last, out));
        }

        private void compare(Filing filing, Form last, Consumer<Breach> out) {
            var now = filing.form().amount(field);
            var before = last.amount(field);
            if (before > 0 && now > floor.minor() && factor.isExceededBy(now, before)) {
                out.accept(
                        Breach.at(field.code())
                                .name("field", field)
                                .amount("field.value", now, field.unit())
                                .amount("previous", before, field.unit())
                                .with("factor", factor.text())
                                .unit("unit", field.unit()));
            }
        }
    }
}
