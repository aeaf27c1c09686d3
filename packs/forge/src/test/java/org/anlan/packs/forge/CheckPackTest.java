package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The check of a pack")
class CheckPackTest {

    @TempDir Path copy;

    @BeforeEach
    void copyThePack() throws IOException {
        try (var files = Files.list(Places.ANHUI)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void findsNothingWrongWithAnhui() throws IOException {
        assertThat(CheckPack.pack(Places.ANHUI)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void findsNothingWrongWithAScenario(Path scenario) throws IOException {
        assertThat(CheckPack.scenario(scenario, Places.ANHUI)).isEmpty();
    }

    static List<Path> findsNothingWrongWithAScenario() throws IOException {
        try (Stream<Path> drills = Files.list(Places.ANHUI.resolve("drills"));
                Stream<Path> others = Files.list(Places.SCENARIOS)) {
            return Stream.concat(drills, others).toList();
        }
    }

    @ParameterizedTest(name = "{0}: {1} for {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            depots.csv     | central,340102 | central,349999 | region [349999] not found
            depots.csv     | ,central,      | ,heap,         | (heap) is no choice
            population.csv | ,61027171,     | ,,             | people must not be empty
            population.csv | ,61027171,     | ,61027171.0,   | (61027171.0) is no integer
            stock.csv      | -tent-12-1,    | -tent-36-1,    | stands twice
            standards.csv  | 2024-01-01     | 2024-02-30     | (2024-02-30) is no date
            clocks.csv     | rules-d1       | hearsay        | source [hearsay] not found
            regions.csv    | Feixi County   |                | 340123 肥西县: name_en () must be a romanised name
            regions.csv    | Lu'an,         | Lu’an,         | 341500 六安市: name_en (Lu’an) must be
            regions.csv    | Hefei High Tech | 合肥 High Tech | name_en (合肥 High Tech Zone) must be
            basics.csv     | ,10000,20000000, | ,30000000,20000000, | loss_per_room_low_fen (30000000) is above its high end (20000000)
            basics.csv     | ,10000,20000000, | ,,20000000,        | loss_per_room needs both ends
            basics.csv     | 340102,          | 349999,            | code [349999] not found
            items.csv      | id,name_zh     | id,name        | the header is
            pack.json      | "licence": "MIT", | "licence": "", | lacks a title or a licence
            pack.json      | "mapReview": null, |            | lacks the map review number
            """)
    void namesWhatIsBroken(String file, String before, String after, String problem)
            throws IOException {
        var text = Files.readString(copy.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(copy.resolve(file), text.replace(before, after == null ? "" : after));
        assertThat(CheckPack.pack(copy)).anySatisfy(line -> assertThat(line).contains(problem));
    }

    @Test
    void findsAFileThatNobodyDescribed() throws IOException {
        Files.writeString(copy.resolve("stray.csv"), "a\n");
        assertThat(CheckPack.pack(copy)).singleElement().asString().contains("stray.csv");
    }
}
