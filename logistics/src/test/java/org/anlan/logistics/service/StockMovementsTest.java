package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Goods in a depot")
class StockMovementsTest {

    private static final Scene SCENE = new Scene();
    private static final String STOCK = "/api/v1/logistics/stock";
    private static final String MOVEMENTS = "/api/v1/logistics/movements";
    private static final String ADJUSTMENTS = "/api/v1/logistics/adjustments";

    @BeforeAll
    static void open() {
        SCENE.server.person("第二库管", Role.STOREKEEPER, "340000");
        SCENE.server.person("审计员", Role.AUDITOR, "340000");
    }

    @AfterAll
    static void close() {
        SCENE.close();
    }

    private static void bookIn(String lot, Map<String, Object> more) {
        var intake = new HashMap<String, Object>(more);
        intake.put("lot", lot);
        intake.put("depot", "province");
        intake.put("item", "tent-12");
        intake.put("quantity", "100");
        intake.put("from", "采购合同 1 号");
        assertThat(SCENE.server.post("省库管", STOCK, intake).status()).isEqualTo(201);
    }

    private static int move(String kind, String lot, String quantity) {
        return move("move-" + kind + lot + quantity, kind, lot, quantity);
    }

    private static int move(String key, String kind, String lot, String quantity) {
        var form = Map.of("kind", kind, "lot", lot, "quantity", quantity, "reason", "试");
        return SCENE.server.post("省库管", MOVEMENTS, key, form).status();
    }

    private static String on(String lot, String account) {
        return SCENE.lot(lot).get(account).asText();
    }

    @Test
    void showWhoseTheyAreWhatTheyAreWorthAndUntilWhenTheyKeep() {
        bookIn(
                "owned",
                Map.of(
                        "batch", "2019-03",
                        "produced", "2019-03-01",
                        "expires", "2099-03-01",
                        "owner", Map.of("level", "county", "region", "340202"),
                        "unitPrice", "1250.50"));
        var lot = SCENE.lot("owned");
        assertThat(lot.get("ownerLevelZh").asText()).isEqualTo("县级");
        assertThat(lot.get("ownerRegion").asText()).isEqualTo("340202");
        assertThat(lot.get("batch").asText()).isEqualTo("2019-03");
        assertThat(lot.get("unitPrice").asText()).isEqualTo("1250.50");
        assertThat(lot.get("value").asText()).isEqualTo("125050.00");
        var booked = SCENE.read(MOVEMENTS + "?lot=owned").at("/items/0");
        assertThat(booked.get("value").asText()).isEqualTo("125050.00");
    }

    @Test
    void areOfTheDepotsOwnBodyAndOfNoStatedValueWhereNothingIsSaid() {
        var lot = SCENE.lot("province-tent-1");
        assertThat(lot.get("ownerLevel").asText()).isEqualTo("province");
        assertThat(lot.get("value").isNull()).as("not stated is not zero").isTrue();
    }

    @Test
    void thatADonorBoundToARegionAreInNoPlan() {
        bookIn("bound", Map.of("gift", Map.of("donor", "某基金会", "onlyFor", "340202")));
        SCENE.relocate("bound-1", "当日", "340103", 100_000);
        var plan = SCENE.read(Scene.PLANS + "/latest?process=bound-1");
        assertThat(plan.get("lines").valueStream())
                .isNotEmpty()
                .noneMatch(line -> line.get("lot").asText().equals("bound"));
        assertThat(on("bound", "free")).isEqualTo("100");
    }

    @Test
    void thatComeInToBeInspectedAreFreeOnlyOncePassed() {
        bookIn("inspect", Map.of("condition", "TO_INSPECT"));
        assertThat(on("inspect", "free")).isEqualTo("0");
        assertThat(move("PASS", "inspect", "60")).isEqualTo(201);
        assertThat(move("FAIL", "inspect", "40")).isEqualTo(201);
        assertThat(on("inspect", "free")).isEqualTo("60");
        assertThat(on("inspect", "damaged")).isEqualTo("40");
    }

    @Test
    void areCleanedAndInspectedBeforeAnybodyHasThemAgain() {
        bookIn("clean", Map.of());
        assertThat(move("SET_ASIDE", "clean", "30")).isEqualTo(201);
        assertThat(move("CLEAN", "clean", "30")).isEqualTo(201);
        assertThat(move("PASS", "clean", "1")).as("none is inspected yet").isEqualTo(409);
        assertThat(move("CLEANED", "clean", "30")).isEqualTo(201);
        assertThat(move("PASS", "clean", "30")).isEqualTo(201);
        assertThat(on("clean", "free")).isEqualTo("100");
        assertThat(on("clean", "inDepot")).isEqualTo("100");
    }

    @Test
    void moveOnceHoweverOftenAPhoneTellsIt() {
        bookIn("again", Map.of());
        assertThat(move("again-key-1", "SPOIL", "again", "7")).isEqualTo(201);
        assertThat(move("again-key-1", "SPOIL", "again", "7")).isEqualTo(201); // the first answer
        assertThat(on("again", "damaged")).isEqualTo("7");
        var form = Map.of("kind", "SPOIL", "lot", "again", "quantity", "7", "reason", "试");
        var other = SCENE.server.post("第二库管", MOVEMENTS, "again-key-1", form);
        assertThat(other.status()).as("the same key of another person's phone").isEqualTo(200);
        assertThat(on("again", "damaged")).isEqualTo("7");
    }

    @Test
    void areScrappedWhenASecondPersonAgrees() {
        bookIn("scrap", Map.of());
        move("SPOIL", "scrap", "20");
        var id = propose("SCRAP", "scrap", "20");
        assertThat(on("scrap", "damaged")).as("nothing moves before").isEqualTo("20");
        assertThat(decide("省库管", id)).as("never by the same person").isEqualTo(403);
        assertThat(decide("第二库管", id)).isEqualTo(200);
        assertThat(decide("第二库管", id)).as("decided once").isEqualTo(409);
        assertThat(on("scrap", "scrapped")).isEqualTo("20");
        var last = last("scrap");
        assertThat(last.get("kind").asText()).isEqualTo("SCRAP");
        assertThat(last.get("twoPersons").asBoolean()).isTrue();
    }

    private static JsonNode last(String lot) {
        var items = SCENE.read(MOVEMENTS + "?limit=500&lot=" + lot).get("items");
        return items.get(items.size() - 1);
    }

    private static String propose(String kind, String lot, String quantity) {
        var form = Map.of("kind", kind, "lot", lot, "quantity", quantity, "reason", "盘点");
        var reply = SCENE.server.post("省库管", ADJUSTMENTS, form);
        assertThat(reply.status()).isEqualTo(201);
        return reply.json().get("id").asText();
    }

    private static int decide(String who, String id) {
        var path = ADJUSTMENTS + "/" + id + "/decision";
        return SCENE.server.post(who, path, Map.of("agreed", true)).status();
    }

    @Test
    void thatACountMissesOrFindsAreBookedByTwoPersons() {
        bookIn("counted", Map.of());
        decide("签批人", propose("SHORTAGE", "counted", "3"));
        decide("签批人", propose("SURPLUS", "counted", "5"));
        assertThat(on("counted", "free")).isEqualTo("102");
        assertThat(on("counted", "missing")).isEqualTo("3");
        assertThat(on("counted", "opened")).isEqualTo("105");
        assertThat(decide("签批人", propose("SHORTAGE", "counted", "500")))
                .as("more than is free")
                .isEqualTo(409);
    }

    @Test
    void areTheSumOfTheirMovements() {
        bookIn("proof", Map.of());
        move("SPOIL", "proof", "9");
        var proof = SCENE.server.get("审计员", STOCK + "/proof").json();
        assertThat(proof.get("balanced").asBoolean()).as(proof.toString()).isTrue();
        assertThat(proof.get("movements").asLong()).isGreaterThan(2);
    }

    @ParameterizedTest(name = "{0} {1} of {2} answers {3}")
    @CsvSource({
        "SPOIL, 101, refused, 409",
        "RETURN, 1, refused, 409",
        "PICK, 1, refused, 422",
        "SPOIL, 1, no-such-lot, 404",
        "SCRAP, 1, refused, 400",
        "RESERVE, 1, refused, 400",
        "SPOIL, 0, refused, 400",
        "SPOIL, -5, refused, 400",
        "SPOIL, 9999999999, refused, 400",
    })
    void areNotMovedByWhatCannotBe(String kind, String quantity, String lot, int status) {
        SCENE.server.post("省库管", STOCK, intakeOf("refused"));
        assertThat(move(kind, lot, quantity)).isEqualTo(status);
        assertThat(on("refused", "free")).isEqualTo("100");
    }

    private static Map<String, Object> intakeOf(String lot) {
        return Map.of(
                "lot", lot, "depot", "province", "item", "tent-12", "quantity", "100", "from", "试");
    }

    @ParameterizedTest(name = "in the list of {0}")
    @ValueSource(strings = {"movements", "adjustments", "call-offs", "stocktakes", "requisitions"})
    void areNotListedFromACursorOfSomebodyElse(String list) {
        var path = "/api/v1/logistics/" + list + "?cursor=eHh4"; // xxx
        assertThat(SCENE.server.get("值班员", path).status()).isEqualTo(400);
    }

    @Test
    void ofAnotherCountysDepotAreNotMoved() {
        bookIn("far", Map.of());
        var form = Map.of("kind", "SPOIL", "lot", "far", "quantity", "1", "reason", "试");
        assertThat(SCENE.server.post("丙县库管", MOVEMENTS, form).status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} = {1} is refused by {2}")
    @CsvSource({
        "produced, 2999-01-01, produced, past",
        "owner, central+340000, owner, level-and-region",
        "owner, county+, owner, level-and-region",
        "owner, county+999999, owner, region-known",
    })
    void areNotBookedInWithWhatCannotBe(String field, String value, String at, String rule) {
        var intake = new HashMap<>(intakeOf("never"));
        intake.put(field, field.equals("owner") ? owner(value) : value);
        var reply = SCENE.server.post("省库管", STOCK, intake);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(at);
        assertThat(reply.json().at("/errors/0/rule").asText()).isEqualTo(rule);
    }

    private static Map<String, Object> owner(String value) {
        var parts = value.split("\\+", -1);
        return parts[1].isEmpty()
                ? Map.of("level", parts[0])
                : Map.of("level", parts[0], "region", parts[1]);
    }

    @Test
    void arePickedForALineOfAPlanAndLoadedFirst() {
        SCENE.relocate("pick-1", "当日", "340103", 90);
        var id = SCENE.read(Scene.PLANS + "/latest?process=pick-1").get("id").asText();
        assertThat(SCENE.server.post("签批人", Scene.PLANS + "/" + id + "/approve", Map.of()).status())
                .isEqualTo(200);
        var line = line(SCENE.read(Scene.PLANS + "/" + id));
        var lot = line.get("lot").asText();
        var units = line.get("quantity").asLong();
        assertThat(pick(id, line, units + 1)).as("more than the line has").isEqualTo(409);
        assertThat(pick(id, line, 2)).isEqualTo(201);
        assertThat(on(lot, "picked")).isEqualTo("2");
        var load =
                Map.of(
                        "depot", line.get("depot").asText(),
                        "region", "340103",
                        "vehicle", "皖A0001",
                        "driver", "张某",
                        "driverPhone", "0551-0000000");
        var sent = SCENE.server.post("省库管", Scene.PLANS + "/" + id + "/dispatches", load);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(on(lot, "picked")).isEqualTo("0");
        assertThat(SCENE.read(MOVEMENTS + "?limit=500&lot=" + lot).get("items").valueStream())
                .anyMatch(m -> m.get("kind").asText().equals("LOAD"));
    }

    private static JsonNode line(JsonNode plan) {
        return plan.get("lines")
                .valueStream()
                .filter(l -> l.get("quantity").asLong() > 2)
                .findFirst()
                .orElseThrow();
    }

    private static int pick(String plan, JsonNode line, long units) {
        var form =
                Map.of(
                        "kind", "PICK",
                        "lot", line.get("lot").asText(),
                        "quantity", Long.toString(units),
                        "plan", plan,
                        "line", line.get("line").asInt());
        return SCENE.server.post("省库管", MOVEMENTS, form).status();
    }

    @Test
    void thatWerePickedAreFreeAgainWhenThePlanIsTakenBack() {
        SCENE.relocate("back-1", "当日", "340103", 30);
        var id = SCENE.read(Scene.PLANS + "/latest?process=back-1").get("id").asText();
        SCENE.server.post("签批人", Scene.PLANS + "/" + id + "/approve", Map.of());
        var line = line(SCENE.read(Scene.PLANS + "/" + id));
        pick(id, line, 2);
        var path = Scene.PLANS + "/" + id + "/release";
        assertThat(SCENE.server.post("签批人", path, Map.of("reason", "改由他库")).status())
                .isEqualTo(200);
        assertThat(last(line.get("lot").asText()).get("kind").asText()).isEqualTo("RELEASE");
        assertThat(SCENE.server.get("审计员", STOCK + "/proof").json().get("balanced").asBoolean())
                .isTrue();
    }
}
