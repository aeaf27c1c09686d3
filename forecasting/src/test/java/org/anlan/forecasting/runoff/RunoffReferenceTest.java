package org.anlan.forecasting.runoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.anlan.forecasting.reference.Basin;
import org.anlan.forecasting.reference.SharedFiles;

/// Expected values: airGR 1.7.6 and hydromodel at 89d7a8ed on the basin L0123001; V. T. Chow et al.
/// 1988, example 8.4.1.
class RunoffReferenceTest {

    private static final String[] STATE = {"WU", "WL", "WD", "S", "FR", "QI", "QG"};

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /// Eleven years: flow, stores, evaporation, percolation, exchange, and the skill.
    @Example
    void gr4jGivesTheSeriesOfItsAuthors() {
        var meta = SharedFiles.json("reference/forecasting/c_gr4j_meta.json");
        var x = SharedFiles.numbers(meta.get("X"));
        var basin = Basin.since("1989-01-01").until("2000-01-01");
        var model = new Gr4j(x[0], x[1], x[2], x[3]);
        var expected = SharedFiles.rows("reference/forecasting/c_gr4j_expected.csv").iterator();
        var rain = basin.rain();
        var potential = basin.potential();
        var flow = new double[basin.days()];
        for (int t = 0; t < flow.length; t++) {
            flow[t] = model.step(rain[t], potential[t]);
            if (t >= 365) {
                double[] got = {
                    flow[t],
                    model.production(),
                    model.routing(),
                    model.evaporation(),
                    model.percolation(),
                    model.exchange()
                };
                var row = expected.next();
                for (int column = 0; column < got.length; column++) {
                    assertThat(got[column]).isCloseTo(number(row[column + 1]), within(1e-6));
                }
            }
        }
        var skill = FlowSkill.of(flow, new ObservedFlow(basin.flow(), 365, flow.length));
        assertThat(skill.nashSutcliffe()).isCloseTo(meta.get("NSE").doubleValue(), within(1e-6));
        assertThat(skill.klingGupta()).isCloseTo(meta.get("KGE").doubleValue(), within(1e-6));
    }

    @Example
    void compatibleXinanjiangGivesThePublishedFlowSkillAndState() {
        var meta = SharedFiles.json("reference/forecasting/c_xaj_meta.json");
        var basin = Basin.since("1989-01-01").until("2000-01-01");
        var model = new Xinanjiang(parameters(meta), 24, Xinanjiang.Mode.COMPATIBLE);
        var expected = SharedFiles.rows("reference/forecasting/c_xaj_expected_A.csv").iterator();
        var rain = basin.rain();
        var potential = basin.potential();
        var flow = new double[basin.days()];
        for (int t = 0; t < flow.length; t++) {
            if (t == 365) {
                model.restartChannel();
            }
            flow[t] = model.step(rain[t], potential[t]);
            if (t >= 365) {
                var row = expected.next();
                assertThat(flow[t]).isCloseTo(number(row[1]), within(1e-6));
                assertThat(model.evaporation()).isCloseTo(number(row[2]), within(1e-6));
            }
        }
        var skill = FlowSkill.of(flow, new ObservedFlow(basin.flow(), 365, flow.length));
        assertThat(skill.nashSutcliffe()).isCloseTo(meta.get("NSE").doubleValue(), within(1e-6));
        var state = state(model.state());
        for (int i = 0; i < STATE.length; i++) {
            assertThat(state[i])
                    .isCloseTo(meta.at("/final_state/" + STATE[i]).doubleValue(), within(1e-6));
        }
    }

    private static XajParameters parameters(JsonNode meta) {
        return XajParameters.of(
                RunoffModel.XINANJIANG.ranges().stream()
                        .mapToDouble(r -> meta.at("/parameters/" + r.name()).doubleValue())
                        .toArray());
    }

    private static double[] state(XajState s) {
        return new double[] {
            s.upper(), s.lower(), s.deep(), s.depth(), s.share(), s.interflow(), s.baseflow()
        };
    }

    @Example
    void nativeXinanjiangClosesTheBalanceOnEachDayOfTwentyNineYears() {
        var meta = SharedFiles.json("reference/forecasting/c_xaj_meta.json");
        var basin = Basin.since("1984-01-01");
        var model = new Xinanjiang(parameters(meta), 24, Xinanjiang.Mode.NATIVE);
        assertThat(basin.days()).isEqualTo(10_593);
        var rain = basin.rain();
        var potential = basin.potential();
        for (int t = 0; t < basin.days(); t++) {
            var before = model.storage();
            model.step(rain[t], potential[t]);
            var left = rain[t] - model.evaporation() - model.generated();
            assertThat(left).isCloseTo(model.storage() - before, within(1e-9));
        }
    }

    @Example
    void theGammaHydrographIsThePublishedOne() {
        var unit =
                SharedFiles.json("reference/forecasting/c_xaj_meta.json")
                        .get("gamma_unit_hydrograph");
        var shares =
                new GammaHydrograph(
                                unit.get("a").doubleValue() + 0.1,
                                unit.get("theta").doubleValue() + 0.5,
                                15)
                        .shares();
        assertThat(shares)
                .containsExactly(
                        SharedFiles.numbers(unit.get("expected")),
                        within(unit.get("tolerance").doubleValue()));
    }

    @Example
    void theTextbookFloodIsRoutedToItsEnd() {
        var book = SharedFiles.json("reference/forecasting/c_muskingum_chow.json");
        var reach =
                new Muskingum(
                        book.get("K_h").doubleValue(),
                        book.get("X").doubleValue(),
                        book.get("dt_h").doubleValue());
        var inflow = SharedFiles.numbers(book.get("inflow"));
        assertThat(reach.route(inflow, book.get("initial_outflow").doubleValue()))
                .hasSize(20)
                .containsExactly(
                        SharedFiles.numbers(book.get("outflow")),
                        within(book.get("tolerance").doubleValue()));
        assertThat(reach.coefficients())
                .containsExactly(SharedFiles.numbers(book.get("C1_C2_C3")), within(5e-5));
    }

    @Example
    void persistenceHasThePublishedSkill() {
        var meta = SharedFiles.json("reference/forecasting/c_gr4j_meta.json");
        var basin = Basin.since("1989-01-01").until("2000-01-01");
        var flow = basin.flow();
        for (int lead = 1; lead <= 3; lead++) {
            var h = lead;
            var late =
                    IntStream.range(0, flow.length)
                            .mapToDouble(t -> t < h ? Double.NaN : flow[t - h])
                            .toArray();
            var both =
                    IntStream.range(0, flow.length)
                            .mapToDouble(t -> Double.isNaN(late[t]) ? Double.NaN : flow[t])
                            .toArray();
            var skill = FlowSkill.of(late, new ObservedFlow(both, 365, both.length));
            assertThat(skill.nashSutcliffe())
                    .isCloseTo(meta.at("/persistence_NSE/lead" + lead).doubleValue(), within(1e-6));
        }
    }
}
