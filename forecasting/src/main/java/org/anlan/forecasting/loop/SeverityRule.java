package org.anlan.forecasting.loop;

import java.util.List;
import org.anlan.domain.hazard.Hazard;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Bilingual;

/// One row of `severity.tsv`: from which value on a level had come.
///
/// @param threshold in the kind's unit; reached at the value itself
/// @param level 1 blue to 4 red
/// @param hazards of which forecasts it speaks, with all below them; none for any
record SeverityRule(
        String id,
        String version,
        Kind kind,
        double threshold,
        int level,
        List<String> hazards,
        Bilingual text,
        boolean sample,
        String source) {

    /// What a rule looks at.
    enum Kind {
        /// Mean rain of a county in a day, mm.
        AREAL_RAIN_DAY,
        /// Return period of the rain at a station, years.
        RETURN_PERIOD,
        /// The mark that a river newly reached: 1 warning stage 警戒水位, 2 guarantee stage 保证水位.
        STAGE_MARK,
        /// The level of the relief response that reviewed figures newly bear, 4 to 1.
        RESPONSE_BORNE
    }

    SeverityRule {
        hazards = List.copyOf(hazards);
    }

    boolean concerns(String hazard) {
        return hazards.isEmpty()
                || hazards.contains(hazard)
                || Hazards.bundled()
                        .find(hazard)
                        .flatMap(Hazard::parent)
                        .filter(hazards::contains)
                        .isPresent();
    }

    boolean isMetBy(double value) {
        return kind == Kind.RESPONSE_BORNE ? value > 0 && value <= threshold : value >= threshold;
    }
}
