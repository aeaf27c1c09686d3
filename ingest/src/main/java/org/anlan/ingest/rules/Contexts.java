package org.anlan.ingest.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Unit;
import org.jspecify.annotations.Nullable;

/// Checks that hold a form against figures from elsewhere: stocks, lower levels, lists, history.
///
/// A context that is not given silences its rule; one in a wrong unit is the caller's mistake.
final class Contexts {

    private Contexts() {}

    /// The counted fields together are at most a multiple of a stock of the place.
    record AtMost(List<Indicator> fields, String key, Factor factor) implements Check {

        @Override
        public Set<String> contextKeys() {
            return Set.of(key);
        }

        AtMost {
            Counted.requireOneUnit(fields.getFirst(), fields);
        }

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            var unit = fields.getFirst().unit();
            var stock = context(filing, key, unit);
            var counted = Counted.of(filing.form(), fields);
            if (stock != null && factor.isExceededBy(counted.sum(), stock.figure().minor())) {
                out.accept(
                        Breach.at(fields)
                                .names("fields", fields)
                                .amount("sum", counted.sum(), unit)
                                .given("limit", factor.times(stock.figure()).minor(), stock)
                                .given("context.value", stock.figure().minor(), stock)
                                .with("factor", factor.text())
                                .unit("unit", unit));
            }
        }
    }

    /// The field equals a figure known from elsewhere.
    record Agrees(Indicator field, String key) implements Check {

        @Override
        public Set<String> contextKeys() {
            return Set.of(key);
        }

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            var expected = context(filing, key, field.unit());
            var stated = filing.form().amount(field);
            if (expected != null && stated != Form.UNKNOWN && stated != expected.figure().minor()) {
                out.accept(
                        Breach.at(field.code())
                                .name("field", field)
                                .amount("field.value", stated, field.unit())
                                .given("context.value", expected.figure().minor(), expected)
                                .unit("unit", field.unit()));
            }
        }
    }

    /// Money for one unit of damage lies within what the place has seen before.
    record Ratio(Indicator money, Indicator per, String key) implements Check {

        @Override
        public Set<String> contextKeys() {
            return Set.of(key + ".low", key + ".high");
        }

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            var low = context(filing, key + ".low", money.unit());
            var high = context(filing, key + ".high", money.unit());
            var paid = filing.form().amount(money);
            var damage = filing.form().amount(per);
            if (low == null || high == null || paid == Form.UNKNOWN || damage <= 0) {
                return;
            }
            var units = BigDecimal.valueOf(damage, per.unit().decimals());
            var sum = BigDecimal.valueOf(paid, money.unit().decimals());
            if (sum.compareTo(low.figure().exact().multiply(units)) < 0
                    || sum.compareTo(high.figure().exact().multiply(units)) > 0) {
                out.accept(breach(paid, damage, low, high));
            }
        }

        private Breach breach(long paid, long damage, Given low, Given high) {
            return Breach.at(money.code(), per.code())
                    .name("field", money)
                    .amount("field.value", paid, money.unit())
                    .name("per", per)
                    .amount("per.value", damage, per.unit())
                    .given("low", low.figure().minor(), low)
                    .given("high", high.figure().minor(), high)
                    .unit("unit", money.unit());
        }
    }

    private static @Nullable Given context(Filing filing, String key, Unit unit) {
        var given = filing.context().get(key);
        if (given != null && given.figure().unit() != unit) {
            throw new IllegalArgumentException(
                    "Context (%s = %s) must be in %s.".formatted(key, given.figure(), unit));
        }
        return given;
    }
}
