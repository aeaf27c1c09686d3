package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The needs of a county")
class NeedsTest {

    private static final String NEEDS = "/api/v1/logistics/needs";

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void areTheAcceptedPeopleTimesTheStandardsRoundedUpOnce() {
        scene.relocate("340103", 1000);
        // 1000/3 = 333.3…; 1000; 1000 × 5 × 3 / 22 = 681.8…
        assertThat(scene.need("340103", "tent-12").get("quantity").asText()).isEqualTo("334");
        assertThat(scene.need("340103", "summer-quilt").get("quantity").asText()).isEqualTo("1000");
        assertThat(scene.need("340103", "water").get("quantity").asText()).isEqualTo("682");

        scene.relocate("340103", 22);
        assertThat(scene.need("340103", "tent-12").get("quantity").asText()).isEqualTo("8");
        assertThat(scene.need("340103", "water").get("quantity").asText()).isEqualTo("15");
    }

    @Test
    void areOfThePeopleWhoAreThereNowWhereTheseAreCountedAndSaySo() {
        scene.figures.stillThere("340103", 400);
        scene.relocate("340103", 1000).relocate("340202", 1000);
        var quilt = scene.need("340103", "summer-quilt");
        assertThat(quilt.get("quantity").asText()).isEqualTo("400");
        assertThat(quilt.at("/standard/indicator").asText()).isEqualTo("relocated-now");
        assertThat(quilt.at("/standard/indicatorZh").asText()).contains("实时");
        var other = scene.need("340202", "summer-quilt");
        assertThat(other.get("quantity").asText()).isEqualTo("1000");
        assertThat(other.at("/standard/indicator").asText()).isEqualTo("relocated");
    }

    @Test
    void showTheirArithmeticAndThatTheyAreSamples() {
        scene.relocate("340103", 1000);
        var water = scene.need("340103", "water");
        assertThat(water.at("/standard/arithmeticZh").asText())
                .isEqualTo("1,000 人 × 5 箱/22 人 × 3 天 = 682 箱");
        assertThat(water.get("regionNameEn").asText()).isEqualTo("Yi County");
        assertThat(water.get("sample").asBoolean()).isTrue();
        assertThat(water.get("synthetic").asBoolean()).isTrue();
    }

    @Test
    void areThoseOfTheNewestBaseAloneAndNeverOfTwo() {
        scene.relocate(Scene.FLOOD, "7月2日", "340102", 300);
        scene.relocate(Scene.FLOOD, "7月2日", "340103", 600);
        scene.relocate(Scene.FLOOD, "入梅", "340103", 900);

        var needs = scene.read(NEEDS);
        assertThat(needs.at("/base/id").asText()).isEqualTo("入梅");
        assertThat(needs.get("items")).hasSize(3);
        assertThat(scene.need("340103", "summer-quilt").get("quantity").asText()).isEqualTo("900");
    }

    @Test
    void showOnTheBoardOfTheFiveAndWhatIsNotCountedIsNotZero() {
        scene.relocate("340103", 1000).relocate("340202", 0);
        var five = scene.read(NEEDS).get("five");
        assertThat(five.findValuesAsText("zh")).containsExactly("吃", "住", "衣", "水", "医");
        assertThat(board(five, "住").get("missingPeople").asText()).isEqualTo("1000");
        assertThat(board(five, "衣").get("gapPeople").asText()).isEqualTo("1000");
        assertThat(board(five, "医").get("gapPeople").isNull()).isTrue();
        assertThat(board(five, "吃").get("longestHours").isNull()).isTrue();
    }

    private static JsonNode board(JsonNode five, String zh) {
        for (var need : five) {
            if (need.get("zh").asText().equals(zh)) {
                return need;
            }
        }
        throw new AssertionError(zh);
    }

    @Test
    void areNotThereBeforeAnythingIsCounted() {
        assertThat(scene.server.get("值班员", NEEDS).status()).isEqualTo(404);
        assertThat(scene.server.get("值班员", Scene.PLANS + "/latest").status()).isEqualTo(404);
    }
}
