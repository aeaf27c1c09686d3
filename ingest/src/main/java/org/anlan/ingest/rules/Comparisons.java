package org.anlan.ingest.rules;

import java.util.List;
import java.util.function.Consumer;
import org.anlan.domain.indicator.Indicator;

/// Checks that hold figures of one form against each other. 未统计 silences, 无 is zero.
final class Comparisons {

    private Comparisons() {}

    /// `part` is at most `whole`: 成灾 ≤ 受灾. Units may differ (户 ≤ 间) if both count wholes.
    record NoMoreThan(Indicator part, Indicator whole) implements Check {

        NoMoreThan {
            if (part.unit().decimals() != whole.unit().decimals()) {
                throw new IllegalArgumentException(
                        "cannot compare '%s' with '%s'.".formatted(part.code(), whole.code()));
            }
        }

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            var less = filing.form().amount(part);
            var more = filing.form().amount(whole);
            if (more != Form.UNKNOWN && less > more) {
                out.accept(
                        Breach.at(part.code(), whole.code())
                                .name("part", part)
                                .amount("part.value", less, part.unit())
                                .unit("part.unit", part.unit())
                                .name("whole", whole)
                                .amount("whole.value", more, whole.unit())
                                .unit("whole.unit", whole.unit()));
            }
        }
    }

    /// The total is what its parts add up to; parts not counted leave room but the rest must fit.
    record AddUp(Indicator total, List<Indicator> parts) implements Check {

        AddUp {
            Counted.requireOneUnit(total, parts);
        }

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            var stated = filing.form().amount(total);
            var counted = Counted.of(filing.form(), parts);
            var wrong = counted.complete() ? counted.sum() != stated : counted.sum() > stated;
            if (stated != Form.UNKNOWN && wrong) {
                out.accept(counted.breach(total, stated, parts));
            }
        }
    }

    /// The total holds at least its parts: there may be others that the form does not name.
    record Hold(Indicator total, List<Indicator> parts) implements Check {

        Hold {
            Counted.requireOneUnit(total, parts);
        }

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            var stated = filing.form().amount(total);
            var counted = Counted.of(filing.form(), parts);
            if (stated != Form.UNKNOWN && counted.sum() > stated) {
                out.accept(counted.breach(total, stated, parts));
            }
        }
    }

    /// `then` is not stated as zero while one of `ifs` is above zero.
    record Implies(Indicator then, List<Indicator> ifs) implements Check {

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            if (filing.form().amount(then) != 0) {
                return;
            }
            for (var cause : ifs) {
                var amount = filing.form().amount(cause);
                if (amount > 0) {
                    out.accept(
                            Breach.at(then.code(), cause.code())
                                    .name("then", then)
                                    .name("if", cause)
                                    .amount("if.value", amount, cause.unit())
                                    .unit("if.unit", cause.unit()));
                    return; // one cause is enough to ask about
                }
            }
        }
    }
}
