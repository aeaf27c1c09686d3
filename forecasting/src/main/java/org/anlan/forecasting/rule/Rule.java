package org.anlan.forecasting.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.hazard.Hazard;
import org.anlan.domain.hazard.Hazards;

/// One row of `rules.tsv`: from which value on something is to be done.
///
/// @param id and version name the rule wherever it took effect
/// @param threshold in the kind's unit; reached at the value itself
/// @param hours the window of a sum; 0 where there is none
/// @param margin how far below the threshold a value must fall before the event is over, in the
///     kind's unit
/// @param consultation `DAMAGE` or `RISK`; empty text where the rule opens none
/// @param questionZh the sentence to decide
/// @param departments who is asked by default: names of accounts
/// @param hazards what it may belong to, with all below them; none for any
/// @param sample whether the province has not set it yet
public record Rule(
        String id,
        String version,
        Kind kind,
        BigDecimal threshold,
        int hours,
        BigDecimal margin,
        String consultation,
        String questionZh,
        List<String> departments,
        List<String> hazards,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean sample) {

    /// What a rule looks at.
    public enum Kind {
        /// Mean rain of a county in a day, mm.
        AREAL_RAIN_DAY,
        /// Return period of the rain at a station, years.
        RETURN_PERIOD,
        /// The level that figures bear; reached by this level and all above it.
        RESPONSE_LEVEL,
        /// The share of a lower bound from which on it is near, percent.
        NEAR_SHARE,
        /// Rain of so many hours at a station, mm.
        RAIN_HOURS,
        /// Stage above the station's warning stage, m.
        STAGE_WARNING,
        /// Stage above the station's guarantee stage, m.
        STAGE_GUARANTEE,
        /// Level of a reservoir above its flood limit, m.
        FLOOD_LIMIT,
        /// Strongest gust, m/s.
        GUST,
        /// Strongest wind a typhoon brings to a county, m/s, mean of two minutes.
        COUNTY_WIND,
        /// Magnitude of an earthquake, M.
        MAGNITUDE,
        /// Instrumental intensity at a station, degree.
        INTENSITY
    }

    public Rule {
        departments = List.copyOf(departments);
        hazards = List.copyOf(hazards);
    }

    /// The rule with its version, as stored with what it caused.
    public String key() {
        return id + "@" + version;
    }

    /// Whether it opens a consultation when it is met.
    public boolean consults() {
        return !consultation.isEmpty();
    }

    /// Whether a disaster of a hazard, or of one below it, is what the rule is about.
    public boolean concerns(String hazard) {
        return hazards.isEmpty()
                || hazards.contains(hazard)
                || Hazards.bundled()
                        .find(hazard)
                        .flatMap(Hazard::parent)
                        .filter(hazards::contains)
                        .isPresent();
    }

    /// The hazard it is mainly about: the first that it names; empty text where it may be any.
    public String hazard() {
        return hazards.isEmpty() ? "" : hazards.getFirst();
    }

    boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(end -> !day.isAfter(end)).orElse(true);
    }
}
