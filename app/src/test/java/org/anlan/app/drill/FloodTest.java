package org.anlan.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.app.drill.story.Scenario;
import org.anlan.dashboard.look.Chromium;
import org.anlan.domain.Role;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Also takes pictures of the wall and the verification board for the documents: kept under
/// `target/images`, and where `-Danlan.images=DIR` says.
@DisplayName("The flood of the pack, from its first gauge to its last case")
@Timeout(1200)
class FloodTest {

    private static final Path FLOOD = Exercise.HOME.resolve("packs/anhui/drills/AH2020-FLOOD");
    private static final Path PACK = Exercise.HOME.resolve("packs/anhui");
    private static final int WALL_PIXELS = 18;
    private static final int ASKED_EACH = 40;

    /// Views that show figures which the drill split over townships.
    private static final List<String> MARKED = List.of("counties", "explain", "responses", "plan");

    @TempDir private Path data = Path.of("");

    @Test
    void runsThroughTheWholeChainAndStandsOnTheWallAtItsHeight() {
        var scenario = Scenario.read(FLOOD);
        var height = height(scenario).plus(Duration.ofHours(1));
        var seen = new AtomicBoolean();
        var faults = new ArrayList<String>();
        var shapes = new RecordedShapes();
        var deeds = new AtomicInteger();
        try (var exercise = new Exercise(data);
                var chief = new ScreensAsk(exercise.house, scenario.id());
                var chromium = Chromium.orSkip()) {
            var wall = exercise.house.address().resolve("/wall").toString();
            var summary =
                    exercise.play(
                            scenario,
                            at -> {
                                if (!at.isBefore(height) && seen.compareAndSet(false, true)) {
                                    faults.addAll(look(chromium, wall));
                                }
                                if (deeds.incrementAndGet() % ASKED_EACH == 0) {
                                    chief.ask(shapes::collect);
                                }
                            });
            assertThat(seen).isTrue();
            assertThat(faults).isEmpty();
            assertTrue(summary);
            chief.ask(shapes::collect);
            assertThat(shapes.unknown())
                    .as("recorded for the tests of the screens, and never answered by the house")
                    .isEmpty();
            assertThat(board(chromium, exercise)).isEmpty();
        }
    }

    private static void assertTrue(JsonNode summary) {
        assertThat(summary.path("unequal").asInt()).isZero();
        assertThat(summary.path("compared").asInt()).isEqualTo(42);
        assertThat(summary.at("/reports/setAside").findValuesAsText("reason"))
                .containsExactlyInAnyOrder("CONFLICT", "DUPLICATE");
        assertThat(summary.at("/journal/verified").asBoolean()).isTrue();
        assertThat(summary.at("/journal/parked").asInt()).isZero();
        assertThat(summary.at("/zeroReports/filed").asInt()).isPositive();
        assertThat(summary.at("/floodAreas/told").asInt()).isPositive();
        assertThat(summary.at("/cases/posted").asInt()).isPositive();
        assertThat(summary.at("/cases/equal").asBoolean()).isTrue();
        for (var rule : List.of("response-reached", "receipt-short")) {
            assertThat(summary.at("/alarms/byRule/" + rule).asInt()).as(rule).isPositive();
        }
        assertThat(summary.at("/alarms/soundsMostInAnHour").asInt())
                .isPositive()
                .isLessThanOrEqualTo(summary.at("/alarms/soundsGoal").asInt());
        assertThat(summary.path("warnings").findValuesAsText("message"))
                .contains("ALERT", "UPDATE", "CANCEL");
        assertThat(summary.path("warnings").findValues("areas"))
                .as("a warning is for the places of its evidence")
                .anyMatch(a -> a.size() > 1)
                .noneMatch(JsonNode::isEmpty);
        assertThat(summary.path("supplies").findValues("arrivedShort"))
                .anyMatch(n -> n.asInt() > 0);
        assertThat(summary.path("comparison").findValuesAsText("why"))
                .as("bulletins of others stand beside the system's figures, with why not compared")
                .hasSize(8)
                .anyMatch(w -> w.startsWith("CONFLICT"))
                .anyMatch(w -> w.startsWith("DUPLICATE"));
        assertThat(summary.path("consultations").findValues("freezeMs"))
                .as("evidence is frozen within a minute")
                .isNotEmpty()
                .allMatch(ms -> ms.asLong() < 60_000);
        assertEvacuation(summary.path("evacuation"));
        assertVerification(summary.path("verification"));
        assertThat(summary.path("supplies").findValuesAsText("gap")).allMatch("0.0000"::equals);
        assertThat(summary.at("/timeline/0/borne").asBoolean()).isFalse();
        assertThat(summary.at("/timeline/0/clauses").findValuesAsText("margin"))
                .contains("-115000");
    }

    /// How good the forecasts were is told, poor or not; what is not known yet is not counted.
    private static void assertVerification(JsonNode told) {
        var counts = told.path("counts");
        assertThat(counts.path("known").asInt() + counts.path("untestable").asInt())
                .isLessThanOrEqualTo(counts.path("issued").asInt());
        assertThat(told.path("subjects")).isNotEmpty().allMatch(s -> s.path("cases").isInt());
        assertThat(told.at("/warnings/events").asInt()).as("days of heavy rain").isPositive();
        assertThat(
                        told.at("/warnings/hits").asInt()
                                + told.at("/warnings/falseAlarms").asInt()
                                + told.at("/warnings/running").asInt())
                .as("each warning is a hit, in vain, or still waits")
                .isEqualTo(told.at("/warnings/warnings").asInt());
        assertThat(told.path("subjects").findValuesAsText("quantity"))
                .as("also what could not be scored is told")
                .contains("RISK_LEVEL", "STAGE")
                .anyMatch(q -> q.startsWith("indicator:"));
        assertThat(told.path("subjects").findValuesAsText("hazard"))
                .as("each consultation knows its hazard")
                .doesNotContain("unspecified");
        var finals = told.path("subjects").valueStream().filter(FloodTest::isFinal).toList();
        assertThat(finals).anySatisfy(s -> assertThat(s.path("cases").asInt()).isPositive());
        assertThat(finals)
                .as("of a first process no interval is told: nobody knows yet how nowcasts err")
                .noneMatch(s -> s.has("inside 0.8"));
        assertThat(told.path("subjects"))
                .as("rain is verified, though nobody forecasts it, by what is usual")
                .anyMatch(
                        s ->
                                s.path("quantity").asText().equals("AREAL_RAIN_DAY")
                                        && s.path("cases").asInt() > 0
                                        && s.has("against PERSISTENCE"));
    }

    private static boolean isFinal(JsonNode subject) {
        return subject.path("quantity").asText().startsWith("indicator:");
    }

    private static void assertEvacuation(JsonNode told) {
        assertThat(told.path("told").asInt()).isPositive();
        assertThat(told.path("synthetic").asBoolean()).isTrue();
        assertThat(told.path("moved").asLong()).isPositive();
        assertThat(told.path("left").asLong())
                .as("at the end only those who refuse are left")
                .isEqualTo(told.path("refused").asLong())
                .isEqualTo(told.path("toMove").asLong() - told.path("moved").asLong());
    }

    /// Looks at the wall as the duty chief does and at a smaller screen; tells what is wrong.
    private static List<String> look(Chromium chromium, String wall) {
        var faults = new ArrayList<String>();
        try (var large = chromium.open(1920, 1080);
                var small = chromium.open(1366, 768)) {
            faults.addAll(large.go(wall).untilDrawn().layoutFaults(WALL_PIXELS));
            keep(large::picture, "wall.png");
            for (var view : MARKED) {
                large.untilSaid(view, "合成拆分");
            }
            large.untilSaid("floodAreas", "启用");
            large.untilSaid("book", "已并入");
            faults.addAll(large.faults());
            faults.addAll(small.go(wall).untilDrawn().layoutFaults(WALL_PIXELS));
            faults.addAll(small.faults());
        }
        return faults;
    }

    /// Looks at the verification board as the leader does when all is over; tells what is wrong.
    private static List<String> board(Chromium chromium, Exercise exercise) {
        var accounts = exercise.house.accounts();
        var province = exercise.house.pack().province();
        var leader = accounts.add("board", "厅值班领导", "", List.of(Map.entry(Role.LEADER, province)));
        var address = exercise.house.address();
        try (var tab = chromium.open(1920, 1080)) {
            tab.enter(address, accounts.newLink(leader))
                    .go(address.resolve("/verify").toString())
                    .untilVerified();
            keep(tab::picture, "verify.png");
            return tab.faults();
        }
    }

    private interface Taking {
        void into(Path file);
    }

    private static void keep(Taking picture, String name) {
        var folder =
                Optional.ofNullable(System.getProperty("anlan.images"))
                        .map(Path::of)
                        .orElse(Path.of("target", "images"));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        picture.into(folder.resolve(name));
    }

    /// When a river stood highest above its warning stage.
    private static Instant height(Scenario scenario) {
        var warnings = new HashMap<String, BigDecimal>();
        for (var station : Pack.open(PACK).table("stations.csv").rows()) {
            station.findDecimal("warning_m").ifPresent(m -> warnings.put(station.getText("id"), m));
        }
        return scenario.rows("levels.csv").stream()
                .filter(row -> warnings.containsKey(row.getText("station")))
                .max(Comparator.comparing((PackRow row) -> above(row, warnings)))
                .map(row -> scenario.instant(row, "at"))
                .orElseThrow();
    }

    private static BigDecimal above(PackRow row, Map<String, BigDecimal> warnings) {
        return row.getDecimal("level_m")
                .subtract(warnings.getOrDefault(row.getText("station"), BigDecimal.ZERO));
    }
}
