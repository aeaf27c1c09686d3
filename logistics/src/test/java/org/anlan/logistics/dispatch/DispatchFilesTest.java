package org.anlan.logistics.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.logistics.dispatch.file.DispatchFiles;
import org.anlan.logistics.dispatch.file.DispatchFolder;
import org.anlan.logistics.flow.FileRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A folder of truck loads")
class DispatchFilesTest {

    @TempDir private Path folder = Path.of("");

    private final DispatchTask task = new DispatchFamily(12, 2).task(3);

    @BeforeEach
    void write() throws IOException {
        DispatchFolder.write(folder, task);
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        assertThat(DispatchFiles.read(folder, task.vehicleHourWeight(), task.mostMinutes()))
                .isEqualTo(task);
    }

    @ParameterizedTest(name = "{0} with {2} for {1} is refused at {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    vehicles.csv   | light,light,light,road,1500,   | light,light,light,rail,1500,  | vehicles.csv:2:4: mode ('rail')
                    vehicles.csv   | light,light,light,road,1500,   | light,light,light,road,0,     | vehicles.csv:2:5: payload_kg (0)
                    vehicles.csv   | ,480,240,20                    | ,480,240,many                 | vehicles.csv:2:15: rest_min ('many')
                    vehicles.csv   | medium,medium                  | light,medium                  | vehicles.csv:3:1: class is there twice
                    vehicles.csv   | ,1600,3000,                    | ,1600,1599,                   | vehicles.csv:2:1: class axle kg full (1599)
                    fleets.csv     | D0,heavy                       | D0,lorry                      | fleets.csv:2:2: class ('lorry') is not in vehicles.csv
                    fleets.csv     | depot,class                    | depot,kind                    | fleets.csv:1:2: column 2 must be 'class'
                    deliveries.csv | L1,D0                          | L0,D0                         | deliveries.csv:3:1: delivery is there twice
                    deliveries.csv | L0,D0,P0                       | L0,D0,D0                      | deliveries.csv:2:3: place must not be the depot
                    deliveries.csv | L0,D0,P0                       | L0,,P0                        | deliveries.csv:2:2: depot is empty
                    ways.csv       | D0,P0,road,                    | D0,P0,road,-                  | ways.csv:2:4: minutes (-
                    """)
    void isRefusedAtThePlaceThatIsWrong(String file, String good, String bad, String told)
            throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path).replaceAll("\r", "");
        assertThat(text).contains(good);
        int at = text.indexOf(good);
        Files.writeString(path, text.substring(0, at) + bad + text.substring(at + good.length()));
        assertThatThrownBy(() -> DispatchFiles.read(folder, 2, 1_440))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith(told);
    }

    @Test
    void isRefusedIfAFileIsMissingOrNoText() throws IOException {
        Files.write(
                folder.resolve("ways.csv"),
                "from,to\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> DispatchFiles.read(folder, 2, 1_440))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith("ways.csv:");
        Files.delete(folder.resolve("ways.csv"));
        assertThatThrownBy(() -> DispatchFiles.read(folder, 2, 1_440))
                .hasMessage("ways.csv:0:0: the file is missing.");
    }
}
