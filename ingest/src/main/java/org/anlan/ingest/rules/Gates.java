package org.anlan.ingest.rules;

import java.util.function.Consumer;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;

/// Checks of what may stand on a form at all: known lines, right units, fitting hazard.
final class Gates {

    private static final int MOST_STRANGERS = 20;

    private Gates() {}

    /// The field is above zero only under its hazards; a stated 无 does no harm anywhere.
    record FieldOnlyUnder(Indicator field, HazardGate gate) implements Check {

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            var amount = filing.form().amount(field);
            if (amount > 0 && gate.isShutFor(filing.form())) {
                out.accept(
                        gate.breach(filing.form(), field.code())
                                .name("field", field)
                                .amount("field.value", amount, field.unit()));
            }
        }
    }

    /// The particular is given only under its hazards.
    record ParticularOnlyUnder(String particular, HazardGate gate) implements Check {

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            if (filing.form().particulars().containsKey(particular)
                    && gate.isShutFor(filing.form())) {
                out.accept(gate.breach(filing.form(), particular).foreign("field", particular));
            }
        }
    }

    /// Every line is in the catalogue; only the first strangers are named, the rest adds nothing.
    record KnownIndicators(Indicators indicators) implements Check {

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            filing.form().entries().keySet().stream()
                    .filter(code -> indicators.find(code).isEmpty())
                    .sorted()
                    .limit(MOST_STRANGERS)
                    .forEach(code -> out.accept(Breach.at(code).foreign("field", code)));
        }
    }

    /// Every value is in the unit in which its indicator is counted.
    record KnownUnits(Indicators indicators) implements Check {

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            for (var entry : filing.form().entries().entrySet()) {
                if (entry.getValue() instanceof Entry.Value(var measure)) {
                    indicators
                            .find(entry.getKey())
                            .filter(indicator -> indicator.unit() != measure.unit())
                            .ifPresent(
                                    indicator ->
                                            out.accept(
                                                    Breach.at(indicator.code())
                                                            .name("field", indicator)
                                                            .unit("given", measure.unit())
                                                            .unit("unit", indicator.unit())));
                }
            }
        }
    }

    /// The hazard is on the list. The field is named `hazard`.
    record KnownHazard(Hazards hazards) implements Check {

        @Override
        public void check(Filing filing, Consumer<Breach> out) {
            var hazard = filing.form().hazard();
            if (hazards.find(hazard).isEmpty()) {
                out.accept(Breach.at("hazard").foreign("hazard", hazard));
            }
        }
    }
}
