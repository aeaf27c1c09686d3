package org.anlan.logistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The optimum of a published problem")
class KnownOptimaTest {

    private static final Path SHARED = Path.of(System.getProperty("anlan.root"), "..", "shared");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # file below ../shared                                     | optimum, as stated beside the file
                    reference/logistics/dimacs-mcf/sample4.dmx                 |         9
                    reference/logistics/dimacs-mcf/gridgen61.dmx               |  12909051
                    reference/logistics/relief/relief_20x100x5_item0.dmx       |  90923773
                    data/logistics/netgen_8_08a.min                            | 142274536
                    data/logistics/netgen_8_10a.min                            | 369269289
                    data/logistics/transport_40x30.min                         |     42667
                    """)
    void isFoundAndProved(String file, long optimum) throws Exception {
        var path = SHARED.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "no ../shared beside the project");
        var network = DimacsMin.read(path);
        var best = (OptimalFlow) NetworkSimplex.solve(network);
        assertThat(best.cost()).isEqualTo(optimum);
        FlowProof.assertProves(network, best);
    }
}
