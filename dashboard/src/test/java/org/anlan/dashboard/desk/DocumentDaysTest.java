package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document whose figures and stations are of several kinds")
class DocumentDaysTest {

    private static DeskServer desk;

    @BeforeAll
    static void open() {
        desk = new DeskServer();
        var at = desk.affected();
        desk.figures
                .put(at, "340000", "people-affected", "2157000", "2157000")
                .standingFor(FiguresTwin.AS_OF.minus(Duration.ofDays(2)))
                .put(at, "340000", "rooms-collapsed", "849", "849");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void saysTheDayOfEachThatIsOlderThanTheDocument() {
        for (var kind : List.of("flash", "duty")) {
            assertThat(docx(kind))
                    .contains("截至7月12日11时")
                    .contains("215.7万人受灾")
                    .contains("倒塌房屋849间（截至7月10日）");
        }
        assertThat(docx("flash")).contains("截至日较早的：倒塌房屋7月10日。");
    }

    @Test
    void namesTheStationsWorstByWhatTheyExceedAndCountsTheRest() {
        var at = desk.server.open().civil().instant().minus(Duration.ofHours(1));
        for (var over = 1; over <= 8; over++) {
            desk.observations.other("站" + over, at, "28.%d0".formatted(over));
        }
        desk.observations.other("最高站", at, "30.10");
        assertThat(docx("duty"))
                .contains("旁江最高站30.10米，超保证0.80米；旁江站828.80米，超警戒1.30米；")
                .contains("等9站。")
                .doesNotContain("站128.10米");
    }

    private static String docx(String kind) {
        return desk.docx("/api/v1/desk/bulletin.docx?kind=" + kind);
    }
}
