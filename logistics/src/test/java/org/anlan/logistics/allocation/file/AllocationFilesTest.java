package org.anlan.logistics.allocation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.flow.FileRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An instance folder")
class AllocationFilesTest {

    @TempDir Path folder;

    @BeforeEach
    void writeGoodFiles() throws Exception {
        write("depots.csv", "depot,vehicle_kg_hours\nD0,100.5\nD1,7\n");
        write("townships.csv", "township,rural\r\nT0,1\r\n\r\nT1,0\r\n");
        write(
                "items.csv",
                "\ufeffitem,weight_kg,reserve_cost_per_unit\nI0,0.0045,10\n\"I,1\",3,0\n");
        write("stock.csv", "depot,item,stock,reserve\nD0,I0,5,2\n");
        write("demands.csv", "township,item,quantity,unmet_cost_per_unit,note\nT0,I0,3,7,x\n");
        write("routes.csv", "depot,township,minutes\nD0,T0,30\nD1,T0,1\n");
    }

    @Test
    void isReadWhole() throws Exception {
        var instance = AllocationFiles.read(folder);
        assertThat(instance.depots()).extracting(Depot::id).containsExactly("D0", "D1");
        assertThat(instance.places()).extracting(Place::rural).containsExactly(true, false);
        assertThat(instance.items()).extracting(Item::id).containsExactly("I0", "I,1");
        assertThat(instance.items().getFirst().milligramsPerUnit()).isEqualTo(4500);
        assertThat(instance.lots().getFirst().quantity()).isEqualTo(5);
        assertThat(instance.reserves()).containsExactly(new Reserve("D0", "I0", 2));
        assertThat(instance.demands()).containsExactly(new Demand("T0", "I0", 3, 7));
        assertThat(instance.routes()).contains(new Route("D0", "T0", 30));
    }

    @ParameterizedTest(name = "{0} with ''{1}'' is refused at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # file        | rows after the header, divided by / | place | what the message says
                    depots.csv    | D0,1/D0,2                           | 3:1   | depot is there twice
                    depots.csv    | D0,x                                | 2:2   | vehicle_kg_hours ('x') is not a number
                    depots.csv    | D0                                  | 2:2   | vehicle_kg_hours is empty
                    townships.csv | T0,2                                | 2:2   | rural (2) must be between 0 and 1
                    items.csv     | I0,-1,0                             | 2:2   | weight_kg (-1) must be between 0.000000
                    items.csv     | I0,0.0000001,0                      | 2:2   | has more than 6 decimals
                    items.csv     | I0,1e3,0                            | 2:2   | is not a number
                    stock.csv     | D9,I0,5,1                           | 2:1   | depot ('D9') is not in depots.csv
                    stock.csv     | D0,I0,5,1/D0,I0,5,1                 | 3:1   | is there twice
                    stock.csv     | D0,I0,5,6                           | 2:4   | reserve (6) must be between 0 and 5
                    stock.csv     | D0,I0,5.5,0                         | 2:3   | has more than 0 decimals
                    stock.csv     | D0,I0,99999999999999999999,0        | 2:3   | is not a number
                    demands.csv   | T0,I9,5,6                           | 2:2   | item ('I9') is not in items.csv
                    demands.csv   | T0,I0,-5,6                          | 2:3   | quantity (-5) must be between 0
                    demands.csv   | T0,I0,1000000000,1000000000         | 2:3   | too dear for exact arithmetic
                    routes.csv    | D0,T9,5                             | 2:2   | is not in townships.csv
                    routes.csv    | D0,T0,5/D1,T0,/                     | 3:3   | minutes is empty
                    routes.csv    | D0,T0,5/D0,T0,6                     | 3:1   | is there twice
                    """)
    void thatIsWrongIsRefusedAtItsPlace(String file, String rows, String place, String words)
            throws Exception {
        var header = Files.readAllLines(folder.resolve(file)).getFirst().replace("\ufeff", "");
        write(file, header + "\n" + rows.replace('/', '\n') + "\n");
        assertThatThrownBy(() -> AllocationFiles.read(folder))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith(file + ":" + place + ":")
                .hasMessageContaining(words);
    }

    @Test
    void withoutOneOfItsFilesIsRefused() throws Exception {
        Files.delete(folder.resolve("routes.csv"));
        assertRefused("routes.csv:0:0: the file is missing.");
    }

    @Test
    void withAnotherHeaderIsRefused() throws Exception {
        write("routes.csv", "depot,minutes,township\n");
        assertRefused("routes.csv:1:2: column 2 must be 'township'.");
        write("routes.csv", "");
        assertRefused("routes.csv:1:1: column 1 must be 'depot'.");
    }

    @Test
    void withAnOpenQuoteOrOtherBytesThanUtf8IsRefused() throws Exception {
        write("routes.csv", "depot,township,minutes\nD0,T0,3\nD1,\"T0,4\nD1,T1,5\n");
        assertRefused("routes.csv:");
        Files.write(folder.resolve("routes.csv"), new byte[] {'d', (byte) 0xff, (byte) 0xfe, '\n'});
        assertRefused("routes.csv:1:1:");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> AllocationFiles.read(folder))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith(message);
    }

    private void write(String file, String text) throws Exception {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
