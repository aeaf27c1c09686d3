package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The changes of codes since 2010")
class RegionChangesTest {

    private final Table changes;
    private final Regions regions;

    RegionChangesTest() throws IOException {
        changes = Table.read(Places.ANHUI.resolve("region_changes.csv"));
        regions = Regions.read(Places.ANHUI);
    }

    @Test
    void leadEveryFormerCodeToACodeOfToday() {
        for (var row : changes.rows()) {
            var reached = new TreeSet<>(Set.of(Table.value(row, "successor")));
            for (int step = 0; step < 5; step++) {
                reached.addAll(successors(reached));
            }
            assertThat(reached).anyMatch(code -> regions.byCode().containsKey(code));
        }
    }

    private Set<String> successors(Set<String> codes) {
        return changes.rows().stream()
                .filter(row -> codes.contains(Table.value(row, "code")))
                .map(row -> Table.value(row, "successor"))
                .collect(Collectors.toSet());
    }

    @Test
    void nameEveryCodeOf2010ThatIsGone() throws IOException {
        var gone = new HashSet<String>();
        for (var row : Table.read(Places.shared("population/anhui_census_2010.csv")).rows()) {
            if (Table.value(row, "code_still_valid_2023").equals("0")) {
                gone.add(Table.value(row, "code_2010"));
            }
        }
        var named =
                changes.rows().stream()
                        .map(row -> Table.value(row, "code"))
                        .collect(Collectors.toSet());
        assertThat(gone).hasSize(18);
        assertThat(named).containsAll(gone);
    }

    @Test
    void nameTheOriginOfEveryCountyThatIsNewSince2010() throws IOException {
        var before =
                Table.read(Places.shared("population/anhui_census_2010.csv")).rows().stream()
                        .map(row -> Table.value(row, "code_2010"))
                        .collect(Collectors.toSet());
        var successors =
                changes.rows().stream()
                        .map(row -> Table.value(row, "successor"))
                        .collect(Collectors.toSet());
        var isNew =
                regions.byCode().keySet().stream()
                        .filter(code -> regions.value(code, "level").equals("county"))
                        .filter(code -> !before.contains(code))
                        .toList();
        assertThat(isNew).hasSize(16);
        assertThat(successors).containsAll(isNew);
        assertThat(isNew).allMatch(code -> !regions.value(code, "valid_from").isEmpty());
    }
}
