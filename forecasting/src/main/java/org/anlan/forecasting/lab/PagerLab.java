package org.anlan.forecasting.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anlan.forecasting.impact.AlertColour;
import org.anlan.forecasting.impact.LognormalVulnerability;
import org.anlan.forecasting.impact.LossModel;
import org.anlan.forecasting.impact.LossModels;
import org.anlan.forecasting.impact.LossOutlook;
import org.anlan.forecasting.impact.QuakeExposure;

/// Quick loss after an earthquake.
final class PagerLab {

    private static final double MILLION = 1e6;
    private static final double[] ENDS = {0, 1, 10, 100, 1000, 10_000, 100_000};
    private static final double[] DEGREES = {5, 6, 7, 8, 9};
    private static final String CHINA = "CN";

    /// What one country loses, as it is told; with the G of its model.
    private record Country(Answer told, double loss, double norm) {}

    private final Question in;
    private final LossModels.Kind kind;
    private final LossModels models;

    private PagerLab(Question in) {
        this.in = in;
        kind = LossModels.Kind.valueOf(in.text("kind", "fatality").toUpperCase(Locale.ROOT));
        models = LossModels.bundled(in.text("uncertainty", "G"));
    }

    static Answer pager(Question in) {
        return new PagerLab(in).answer();
    }

    private Answer answer() {
        if (in.has("expected")) {
            return outlook(new Answer(), in.number("expected"), in.number("G", Double.NaN));
        }
        var answer = new Answer().with("table_version", models.version());
        var countries = in.has("grid") ? onGrid(in.part("grid"), answer) : listed();
        answer.with("countries", countries.stream().map(Country::told).toList());
        if (countries.isEmpty()) {
            return answer; // nothing is known, which is not nothing lost
        }
        var expected = countries.stream().mapToDouble(each -> Math.floor(each.loss())).sum();
        return outlook(answer, expected, in.number("G", norm(countries, expected)));
    }

    private Answer outlook(Answer answer, double expected, double norm) {
        var unit = kind == LossModels.Kind.ECONOMIC ? expected / MILLION : expected;
        answer.with("expected", expected)
                .with("alert", AlertColour.of(unit).name().toLowerCase(Locale.ROOT))
                .with("G", norm);
        return Double.isNaN(norm) ? answer : ranges(answer, new LossOutlook(unit, norm));
    }

    private static Answer ranges(Answer answer, LossOutlook outlook) {
        var ranges = new ArrayList<Answer>();
        for (int i = 0; i < ENDS.length; i++) {
            var to = i + 1 < ENDS.length ? ENDS[i + 1] : Double.POSITIVE_INFINITY;
            var chance = outlook.chance(ENDS[i], to);
            ranges.add(
                    new Answer()
                            .with("from", ENDS[i])
                            .with("to", to)
                            .with("alert", AlertColour.of(ENDS[i]).name().toLowerCase(Locale.ROOT))
                            .with("probability", chance));
        }
        return answer.with("probabilities", ranges)
                .with("p10", outlook.quantile(0.1))
                .with("p50", outlook.quantile(0.5))
                .with("p90", outlook.quantile(0.9));
    }

    /// Of the countries that lose something; of all if none does.
    private static double norm(List<Country> countries, double expected) {
        return LossOutlook.combined(
                countries.stream()
                        .filter(each -> expected == 0 || each.loss() >= 1)
                        .mapToDouble(Country::norm)
                        .toArray());
    }

    private static Answer exposed(String country, double[] exposure) {
        return new Answer().with("country", country).with("exposure_mmi_1_to_10", exposure);
    }

    private List<Country> listed() {
        var asked = in.has("countries") ? in.parts("countries") : List.of(in);
        return asked.stream().map(each -> country(each, exposure(each))).toList();
    }

    private static double[] exposure(Question each) {
        var exposure = each.numbers("exposure_mmi_1_to_10");
        for (int i = 0; i < exposure.length; i++) {
            each.require(!Double.isNaN(exposure[i]), "exposure_mmi_1_to_10/" + i, "must be given");
        }
        return exposure;
    }

    private Country country(Question each, double[] exposure) {
        var code = each.text("country", CHINA);
        var model = each.has("model") ? own(each.part("model")) : bundled(each, code);
        return reckoned(code, exposure, model, perHead(each));
    }

    private Country reckoned(String code, double[] exposure, LossModel model, double perHead) {
        var factor = kind == LossModels.Kind.ECONOMIC ? perHead * model.alpha() : 1;
        var loss = factor * model.loss(exposure);
        var rates = Arrays.stream(in.numbers("mmi", DEGREES)).map(model::rate).toArray();
        var told =
                exposed(code, exposure)
                        .with("rates", rates)
                        .with("loss", loss)
                        .with("loss_whole", Math.floor(loss));
        return new Country(told, loss, model.norm());
    }

    private double perHead(Question each) {
        return kind == LossModels.Kind.ECONOMIC ? each.number("gdp_per_capita_usd") : 1;
    }

    private LossModel bundled(Question each, String code) {
        return models.find(kind, code)
                .orElseThrow(() -> each.bad("country", "is not in the table; give a model"));
    }

    private LossModel own(Question model) {
        var curve = new LognormalVulnerability(model.number("theta"), model.number("beta"));
        var spread = model.number(in.text("uncertainty", "G"), Double.NaN);
        return new LossModel(curve, spread, model.number("alpha", 1));
    }

    private List<Country> onGrid(Question grid, Answer answer) {
        var exposure = exposureOn(grid);
        var countries = new ArrayList<Country>();
        var unknown = new ArrayList<String>();
        var told = new ArrayList<Answer>();
        for (var each : exposure.byCountry().entrySet()) {
            var code = each.getKey();
            told.add(exposed(code, each.getValue()));
            models.find(kind, code)
                    .map(model -> reckoned(code, each.getValue(), model, perHead(in)))
                    .ifPresentOrElse(countries::add, () -> unknown.add(code));
        }
        answer.with("exposure", told)
                .with("without_model", unknown)
                .with("missing_cells", exposure.missing());
        return countries;
    }

    private QuakeExposure exposureOn(Question grid) {
        var degrees = grid.table("mmi");
        var people = alike(grid, "population", degrees);
        var country = grid.has("country") ? alike(grid, "country", degrees) : null;
        var exposure = new QuakeExposure();
        for (int i = 0; i < degrees.length; i++) {
            for (int j = 0; j < degrees[i].length; j++) {
                var code =
                        country == null
                                ? in.text("country", CHINA)
                                : String.valueOf((int) country[i][j]);
                exposure.add(code, degrees[i][j], people[i][j]);
            }
        }
        return exposure;
    }

    private static double[][] alike(Question grid, String field, double[][] other) {
        var table = grid.table(field);
        grid.require(table.length == other.length, field, "must have as many rows as mmi");
        for (int i = 0; i < table.length; i++) {
            grid.require(
                    table[i].length == other[i].length,
                    field + "/" + i,
                    "must be as long as that row of mmi");
        }
        return table;
    }
}
