package org.anlan.forecasting.threshold;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.rule.Rule;

/// What a kind of rule on readings looks at, and where its limit lies.
enum Measure {
    RAIN(Rule.Kind.RAIN_HOURS, Kind.RAIN_HOUR, "mm", "毫米", "雨量", "rain"),
    WARNING(Rule.Kind.STAGE_WARNING, Kind.STAGE, "m", "米", "水位(警戒)", "stage, warning"),
    GUARANTEE(Rule.Kind.STAGE_GUARANTEE, Kind.STAGE, "m", "米", "水位(保证)", "stage, guarantee"),
    LIMIT(Rule.Kind.FLOOD_LIMIT, Kind.RESERVOIR, "m", "米", "库水位(汛限)", "reservoir, flood limit"),
    GUST(Rule.Kind.GUST, Kind.WIND, "m/s", "米/秒", "极大风速", "gust"),
    MAGNITUDE(Rule.Kind.MAGNITUDE, Kind.QUAKE, "M", "级", "地震震级", "magnitude"),
    INTENSITY(Rule.Kind.INTENSITY, Kind.INTENSITY, "degree", "度", "仪器地震烈度", "intensity");

    private final Rule.Kind rule;
    private final Kind kind;
    private final String unit;
    private final String unitZh;
    private final String nameZh;
    private final String nameEn;

    Measure(Rule.Kind rule, Kind kind, String unit, String unitZh, String nameZh, String nameEn) {
        this.rule = rule;
        this.kind = kind;
        this.unit = unit;
        this.unitZh = unitZh;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /// What is read of a kind.
    static List<Measure> of(Kind kind) {
        return Arrays.stream(values()).filter(m -> m.kind == kind).toList();
    }

    Rule.Kind rule() {
        return rule;
    }

    String unit() {
        return unit;
    }

    String unitZh() {
        return unitZh;
    }

    /// What was read or summed, in words.
    Bilingual name(Rule by) {
        return by.hours() == 0
                ? new Bilingual(nameZh, nameEn)
                : new Bilingual(by.hours() + " 小时" + nameZh, nameEn + " of " + by.hours() + " h");
    }

    /// The value from which on a rule is met at a station; none where it has no mark.
    Optional<BigDecimal> bound(Rule by, Station station) {
        return switch (this) {
            case WARNING, LIMIT -> station.warningM().map(by.threshold()::add);
            case GUARANTEE -> station.guaranteeM().map(by.threshold()::add);
            case RAIN, GUST, MAGNITUDE, INTENSITY -> Optional.of(by.threshold());
        };
    }

    /// Whether it is over as soon as it was: an earthquake.
    boolean isMoment() {
        return this == MAGNITUDE || this == INTENSITY;
    }
}
