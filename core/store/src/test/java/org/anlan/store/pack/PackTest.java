package org.anlan.store.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.anlan.domain.RegionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A province pack")
class PackTest {

    private static final String DESCRIPTION =
            """
            {"format": "anlan-pack/1", "province": "340000",
             "name": {"zh": "试省", "en": "Test"}, "state": "2023-06-30",
             "mapReview": null, "mapReviewText": "未经审核",
             "sources": [{"id": "own", "title": "made up", "url": null, "version": "1",
                          "licence": "own work"}],
             "files": [{"file": "lots.csv", "title": {"zh": "批次", "en": "lots"},
                        "sources": ["own"], "sample": true,
                        "columns": [{"name": "item"}, {"name": "quantity"}, {"name": "weight_kg"},
                                    {"name": "expires"}, {"name": "sealed"}]}]}
            """;

    @TempDir Path folder;

    @BeforeEach
    void make() throws IOException {
        write("pack.json", DESCRIPTION);
        lots("tent,12,40.50,2028-07,1", "quilt,0,,,0");
    }

    @Test
    void tellsWhoseItIsAndWhereItsFiguresComeFrom() {
        var pack = Pack.open(folder);
        assertThat(pack.province()).isEqualTo(new RegionCode("340000"));
        assertThat(pack.mapReview()).isEmpty();
        assertThat(pack.mapReviewText()).isEqualTo("未经审核");
        assertThat(pack.table("lots.csv").sample()).isTrue();
        assertThat(pack.table("lots.csv").sources())
                .extracting(PackSource::licence)
                .containsExactly("own work");
    }

    @Test
    void readsFieldsByTheirTypeAndEmptyAsMissing() {
        var rows = Pack.open(folder).table("lots.csv").rows();
        var tent = rows.getFirst();
        assertThat(tent.getInteger("quantity")).isEqualTo(12);
        assertThat(tent.getDecimal("weight_kg")).isEqualTo("40.50");
        assertThat(tent.getDate("expires")).isEqualTo(LocalDate.of(2028, 7, 1));
        assertThat(tent.getFlag("sealed")).isTrue();
        assertThat(rows.getLast().findDecimal("weight_kg")).isEmpty();
        assertThat(rows.getLast().findInteger("quantity")).contains(0L);
    }

    @Test
    void namesFileLineAndColumnOfABadValue() throws IOException {
        lots("tent,a dozen,,,2");
        var row = Pack.open(folder).table("lots.csv").rows().getFirst();
        assertThatThrownBy(() -> row.getInteger("quantity"))
                .isInstanceOf(PackRefused.class)
                .hasMessage("lots.csv line 2: quantity (a dozen) is not a whole number.");
        assertThatThrownBy(() -> row.getFlag("sealed"))
                .hasMessage("lots.csv line 2: sealed (2) is not 0 or 1.");
        assertThatThrownBy(() -> row.getDate("expires"))
                .hasMessage("lots.csv line 2: expires is empty.");
        assertThatThrownBy(() -> row.findText("colour"))
                .hasMessage("lots.csv has no column colour.");
    }

    @Test
    void refusesFilesThatAreMissingOrNotDescribed() throws IOException {
        write("extra.csv", "a\n1\n");
        assertThatThrownBy(() -> Pack.open(folder)).hasMessageContaining("extra.csv");
        Files.delete(folder.resolve("extra.csv"));
        Files.delete(folder.resolve("lots.csv"));
        assertThatThrownBy(() -> Pack.open(folder))
                .hasMessageContaining("lots.csv")
                .hasMessageContaining("not there");
    }

    @Test
    void refusesAnotherFormatAndAnotherHeader() throws IOException {
        write("lots.csv", "item,number\ntent,1\n");
        var pack = Pack.open(folder);
        assertThatThrownBy(() -> pack.table("lots.csv")).hasMessageContaining("lots.csv line 1");
        write("pack.json", DESCRIPTION.replace("anlan-pack/1", "anlan-pack/9"));
        assertThatThrownBy(() -> Pack.open(folder)).hasMessageContaining("anlan-pack/9");
    }

    private void lots(String... rows) throws IOException {
        write(
                "lots.csv",
                "item,quantity,weight_kg,expires,sealed\n" + String.join("\n", rows) + "\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
