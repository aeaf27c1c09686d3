package org.anlan.logistics.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A DIMACS file")
class DimacsMinTest {

    @Test
    void isReadWithItsCommentsBlankLinesAndLooseSpaces() throws Exception {
        var network =
                read("c héllo\n\np  min 3 2 \r\nn 1 4\nn 3 -4\na 1 2 0 5 -3\n\ta 2 3 1 5 2\n");
        assertThat(network.nodes()).isEqualTo(3);
        assertThat(network.arcs()).isEqualTo(2);
        assertThat(network.supply(2)).isEqualTo(-4);
        assertThat(network.cost(0)).isEqualTo(-3);
        assertThat(network.lower(1)).isEqualTo(1);
        assertThat(network.to(1)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # lines, divided by a slash          | place | what the message says
                    ''                                   | 1:1   | must come first
                    n 1 4                                | 1:1   | must come first
                    p max 2 1                            | 1:3   | only problems of type
                    p min two 1                          | 1:7   | NODES ('two') is not a whole number
                    p min 2                              | 1:8   | ARCS is missing
                    p min 2 -1                           | 1:9   | ARCS (-1) must be between
                    p min 2000000000 1                   | 1:7   | NODES (2000000000) must be between
                    p min 2 0/p min 2 0                  | 2:1   | second p line
                    p min 2 0/n 3 1                      | 2:3   | NODE (3) must be between 1 and 2
                    p min 2 0/n 1 1.5                    | 2:5   | SUPPLY ('1.5')
                    p min 2 0/n 1 1/n 1 2                | 3:3   | second n line for node 1
                    p min 2 1/a 1 2 0 5                  | 2:10  | COST is missing
                    p min 2 1/a 1 2 3 2 1                | 2:9   | UPPER (2) must be between 3
                    p min 2 1/a 1 2 0 5 1 9              | 2:13  | is one word too many
                    p min 2 1/a 1 2 0 99999999999999999999 1 | 2:9 | not a whole number of 64 bits
                    p min 2 1/a 1 2 0 9000000000000000000 1  | 2:29 | too large
                    p min 2 1/a 1 2 0 5 1/a 1 2 0 5 1    | 3:1   | more than the 1 arcs promised
                    p min 2 2/a 1 2 0 5 1                | 3:1   | 2 arcs were promised, 1 are there
                    p min 2 1/e 1 2 0 5 1                | 2:1   | is none of c, p, n, a
                    p min 2 1/a 1 2 0 5 1000000000000000000 | 3:1 | too large
                    """)
    void thatIsWrongIsRefusedAtItsPlace(String lines, String place, String message) {
        assertThatThrownBy(() -> read(lines.replace('/', '\n')))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith("test.dmx:" + place + ":")
                .hasMessageContaining(message);
    }

    private static Network read(String text) throws Exception {
        return DimacsMin.read("test.dmx", new StringReader(text));
    }
}
