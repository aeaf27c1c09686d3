package org.anlan.dashboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document's words")
class PaperTest {

    @Test
    void keepTheirLinksInPlaceWhenMarksAreWidened() {
        var text =
                new Paper.Text(Prose.filled("受灾,{};", Prose.linked("215万人", "/a")).then("共(3)县"));
        assertThat(text.words()).isEqualTo("受灾，215万人；共（3）县");
        var pieces = new Prose(text.words(), text.links()).pieces();
        assertThat(pieces)
                .containsExactly(
                        new Prose.Piece("受灾，", ""),
                        new Prose.Piece("215万人", "/a"),
                        new Prose.Piece("；共（3）县", ""));
    }

    @Test
    void areReadAgainAsTheyWereStored() {
        var paper = paper(new Paper.Text(Prose.linked("849间", "/b")));
        assertThat(Json.read(Json.write(paper).getBytes(UTF_8), Paper.class)).isEqualTo(paper);
    }

    @Test
    void ofBeforeThereWereLinksAreStillPrinted() {
        var stored =
                """
                {"head":"h","title":"t","numberLine":"n","date":"d","marks":[],"feet":[],"blocks":[
                 {"type":"text","words":"受灾"},{"type":"note","words":"注"},
                 {"type":"grid","columns":["地区"],"rows":[["甲县"]]}]}
                """;
        var paper = Json.read(stored.getBytes(UTF_8), Paper.class);
        assertThat(paper.words()).contains("受灾", "注", "甲县");
        assertThat(DocxPaper.print(paper, "http://localhost")).isNotEmpty();
    }

    private static Paper paper(Paper.Block block) {
        return new Paper("h", "t", "n", "d", List.of(), List.of(block), List.of());
    }
}
