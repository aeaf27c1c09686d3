package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Also takes the pictures of the three pages for the documents: kept under `target/images`, and
/// where `-Danlan.images=DIR` says.
@DisplayName("The consultation room, the warning desk and the forecasts")
class RoomsLookTest {

    private static final int LEAST_PIXELS = 14; // on a desk, not on the wall

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @ParameterizedTest(name = "/{1} as {0}")
    @CsvSource({
        "secretary, consult#room/c1",
        "department, consult#room/c1",
        "leader, consult#room/c2",
        "secretary, consult#room/c3",
        "secretary, consult#room/c4",
        "secretary, consult#room/c5",
        "secretary, consult#list",
        "none, warn#work/d1",
        "leader, warn#work/w1",
        "none, warn#write",
        "none, warn#relayed",
        "none, warn#called/w1",
        "none, warn#responses/rp1",
        "none, forecast#rain",
        "none, forecast#stations/s0",
        "none, forecast#storms",
        "none, forecast#losses",
        "forecaster, forecast#runs"
    })
    void canBeReadByEveryoneAndBreakNoPolicy(String who, String path) {
        LOOK.answers().readBy(who);
        var page = path.replaceFirst("#.*", "");
        for (var language : List.of("zh", "en")) {
            LOOK.speak(language);
            LOOK.show(path);
            LOOK.untilDrawn();
            var name = path.replaceAll("[#/]", "-");
            LOOK.tab().picture(Path.of("target", "%s-%s-%s.png".formatted(name, who, language)));
            assertThat(ScrollingParts.faults(LOOK.tab(), LEAST_PIXELS)).as(language).isEmpty();
            assertThat(LOOK.tab().faults()).isEmpty();
            assertThat(LOOK.tab().breaches(page + "-page")).as(language).isEmpty();
        }
    }

    @ParameterizedTest(name = "{2}.png")
    @CsvSource({
        "leader, consult#room/c2, consult",
        "secretary, consult#room/c5, consult-damage",
        "none, warn#work/w1, warn",
        "none, forecast#stations/s0, forecast"
    })
    void haveTheirPicturesTaken(String who, String path, String name) throws Exception {
        LOOK.answers().readBy(who);
        LOOK.tab().page().setViewportSize(1920, 1080);
        LOOK.show(path);
        LOOK.untilDrawn();
        assertThat(ScrollingParts.faults(LOOK.tab(), LEAST_PIXELS)).isEmpty();
        var kept = Path.of("target", "images", name + ".png");
        Files.createDirectories(kept.getParent());
        LOOK.tab().picture(kept);
        var folder = System.getProperty("anlan.images");
        if (folder != null) {
            LOOK.tab().picture(Path.of(folder, name + ".png"));
        }
        assertThat(Files.size(kept)).isGreaterThan(40_000);
    }
}
