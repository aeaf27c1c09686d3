package org.anlan.forecasting.lab;

import java.util.List;
import java.util.Optional;

/// The catalogue of methods that can be run alone.
public final class Lab {

    private static final List<LabMethod> METHODS =
            List.of(
                    new LabMethod("variogram", RainLab::variogram),
                    new LabMethod("kriging", RainLab::kriging),
                    new LabMethod("idw", RainLab::idw),
                    new LabMethod("barnes", RainLab::barnes),
                    new LabMethod("zonal", ZonalLab::zonal),
                    new LabMethod("lmoments", LMomentsLab::lmoments),
                    new LabMethod("gumbel", ExtremesLab::gumbel),
                    new LabMethod("gev", ExtremesLab::gev),
                    new LabMethod("pearson3-phi", ExtremesLab::pearson3Phi),
                    new LabMethod("pearson3-fit", ExtremesLab::pearson3Fit),
                    new LabMethod("contingency", VerificationLab::contingency),
                    new LabMethod("scores", ScoresLab::scores),
                    new LabMethod("roc", VerificationLab::roc),
                    new LabMethod("diebold-mariano", VerificationLab::dieboldMariano),
                    new LabMethod("corp", VerificationLab::corp),
                    new LabMethod("reliability", CalibrationLab::reliability),
                    new LabMethod("pit", CalibrationLab::pit),
                    new LabMethod("rank-histogram", CalibrationLab::rankHistogram),
                    new LabMethod("event-matching", MatchLab::eventMatching),
                    new LabMethod("level-hits", MatchLab::levelHits),
                    new LabMethod("skill", SkillLab::skill),
                    new LabMethod("holm", SkillLab::holm),
                    new LabMethod("verification", BoardLab::verification),
                    new LabMethod("vulnerability", VulnerabilityLab::vulnerability),
                    new LabMethod("pager", PagerLab::pager),
                    new LabMethod("classical-model", ClassicalLab::classicalModel),
                    new LabMethod("pool", PoolLab::pool),
                    new LabMethod("beta-transform", BetaLab::betaTransform),
                    new LabMethod("level-decision", LevelLab::levelDecision),
                    new LabMethod("gr4j", RunoffLab::gr4j),
                    new LabMethod("xinanjiang", RunoffLab::xinanjiang),
                    new LabMethod("muskingum", RoutingLab::muskingum),
                    new LabMethod("sub-basins", RoutingLab::subBasins),
                    new LabMethod("unit-hydrograph", RoutingLab::unitHydrograph),
                    new LabMethod("calibrate", RunoffCalibrationLab::calibrate),
                    new LabMethod("ar", ErrorLab::ar),
                    new LabMethod("local-level", ErrorLab::localLevel),
                    new LabMethod("rating-curve", RatingLab::ratingCurve),
                    new LabMethod("flow-forecast", FlowForecastLab::flowForecast),
                    new LabMethod("emos", EmosLab::emos),
                    new LabMethod("chain-ladder", LossLab::chainLadder),
                    new LabMethod("nowcast", LossLab::nowcast),
                    new LabMethod("county-totals", CountyLab::countyTotals),
                    new LabMethod("intensity", IntensityLab::intensity),
                    new LabMethod("holland", HollandLab::holland));

    private Lab() {}

    /// All methods, in the order of the specification.
    public static List<LabMethod> methods() {
        return METHODS;
    }

    /// The method of a name.
    public static Optional<LabMethod> find(String name) {
        return METHODS.stream().filter(method -> method.name().equals(name)).findFirst();
    }
}
