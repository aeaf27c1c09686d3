package org.anlan.ingest.rules;

import java.util.ArrayList;
import java.util.List;
import org.anlan.domain.indicator.Indicator;

/// The sum of those operands that are counted.
///
/// It cannot overflow: the catalogue has far fewer than 9,000 indicators, and none exceeds
/// [org.anlan.domain.indicator.Measure#MAX_MINOR].
///
/// @param sum the sum in minor steps of the operands' one unit
/// @param known how many operands are counted
/// @param complete whether all are
record Counted(long sum, int known, boolean complete) {

    static Counted of(Form form, List<Indicator> operands) {
        var sum = 0L;
        var known = 0;
        for (var operand : operands) {
            var amount = form.amount(operand);
            if (amount != Form.UNKNOWN) {
                sum += amount;
                known++;
            }
        }
        return new Counted(sum, known, known == operands.size());
    }

    static void requireOneUnit(Indicator first, List<Indicator> others) {
        for (var other : others) {
            if (other.unit() != first.unit()) {
                throw new IllegalArgumentException(
                        "cannot add '%s' to '%s'.".formatted(other.code(), first.code()));
            }
        }
    }

    Breach breach(Indicator total, long stated, List<Indicator> parts) {
        var fields = new ArrayList<Indicator>();
        fields.add(total);
        fields.addAll(parts);
        return Breach.at(fields)
                .name("total", total)
                .amount("total.value", stated, total.unit())
                .names("parts", parts)
                .amount("sum", sum, total.unit())
                .unit("unit", total.unit());
    }
}
