package org.anlan.forecasting.agreement;

import java.math.BigDecimal;
import java.util.List;

/// What somebody counted otherwise than it was agreed; kept with the agreed figure.
///
/// @param who a department, the reviewed reports, or the comparison of persons
/// @param value as counted there, a decimal of the indicator's unit
/// @param difference value less what was agreed, with its sign
record Difference(String who, String value, String difference) {

    /// One who counted.
    record Source(String who, String value) {}

    /// Those of some sources that are not the agreed figure, in their order.
    static List<Difference> from(String agreed, List<Source> sources) {
        return sources.stream()
                .filter(s -> new BigDecimal(s.value()).compareTo(new BigDecimal(agreed)) != 0)
                .map(s -> of(agreed, s))
                .toList();
    }

    private static Difference of(String agreed, Source source) {
        var difference = new BigDecimal(source.value()).subtract(new BigDecimal(agreed));
        var plain = difference.stripTrailingZeros().toPlainString();
        return new Difference(
                source.who(), source.value(), difference.signum() > 0 ? "+" + plain : plain);
    }

    String textZh() {
        return "%s %s(%s)".formatted(who, value, difference);
    }
}
