package org.anlan.forecasting.product;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anlan.forecasting.areal.PackFiles;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.store.pack.Pack;

/// The impact to be expected of rain, by county and indicator: hazard × exposure × vulnerability.
/// Immutable.
public final class ImpactPrior {

    /// How many days of rain are summed.
    public static final int DAYS = 3;

    private final ImpactCurves curves;
    private final Exposure exposure;
    private final String digest;

    private ImpactPrior(ImpactCurves curves, Exposure exposure, String digest) {
        this.curves = curves;
        this.exposure = exposure;
        this.digest = digest;
    }

    /// Reads exposure and vulnerability.
    ///
    /// @throws org.anlan.store.pack.PackRefused if a curve is no curve
    public static ImpactPrior of(Pack pack) {
        return new ImpactPrior(
                ImpactCurves.of(pack),
                Exposure.of(pack),
                PackFiles.digest(pack, ImpactCurves.FILE, Exposure.PEOPLE, Exposure.BASICS));
    }

    /// What is told of one indicator in one place.
    ///
    /// @param exposedZh what is exposed
    /// @param exposed how much; empty where the pack does not say
    /// @param source of what is exposed, as the pack names it; empty where it does not
    /// @param spread empty where rain or exposure is not known, or the rain has no skill
    /// @param whyZh what is wrong with it; empty text for nothing
    /// @param sample whether curve or exposure are samples
    public record Line(
            String indicator,
            String exposedZh,
            OptionalDouble exposed,
            Optional<String> source,
            Optional<ImpactSpread> spread,
            String whyZh,
            boolean sample) {}

    /// What tells curves and exposure from those of another pack.
    String digest() {
        return digest;
    }

    /// One line for each indicator that has a curve.
    ///
    /// @param rain of the three days that count
    public List<Line> lines(String region, RainEstimate rain) {
        return curves.list().stream().map(curve -> line(curve, region, rain)).toList();
    }

    private Line line(ImpactCurve curve, String region, RainEstimate rain) {
        var exposed = exposure.find(region, curve.exposed());
        var usable =
                exposed.isPresent() && rain.mean().isPresent() && rain.mark() == SkillMark.SKILL;
        return new Line(
                curve.indicator(),
                curve.exposed().zh(),
                exposed,
                exposure.source(region, curve.exposed()),
                usable
                        ? Optional.of(ImpactSpread.of(rain, curve.shares(), exposed.getAsDouble()))
                        : Optional.empty(),
                why(exposed.isPresent(), rain),
                curve.sample());
    }

    private static String why(boolean exposureKnown, RainEstimate rain) {
        if (!exposureKnown) {
            return "没有暴露数据,不估。";
        }
        if (rain.mean().isEmpty()) {
            return "没有雨量,不估。";
        }
        if (rain.mark() != SkillMark.SKILL) {
            return "雨量无技巧,不估。";
        }
        if (rain.missing() > 0) {
            return "%d 日中缺 %d 日雨量,偏低。".formatted(DAYS, rain.missing());
        }
        return rain.error().isEmpty() ? "雨量没有误差估计,区间只含易损性。" : "";
    }

    /// The townships of a county of which residents or rooms are known.
    List<String> townships(String county) {
        return exposure.townships(county);
    }

    /// Whether residents or rooms of any township are known.
    boolean hasTownships() {
        return exposure.hasTownships();
    }

    /// Residents of a region; empty where the pack does not say.
    public OptionalDouble people(String region) {
        return exposure.find(region, ImpactCurve.Exposed.PEOPLE);
    }
}
