package org.anlan.ingest.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A bad row of the ledger")
class BadDamageRowsTest {

    @RegisterExtension static final TestLedger HOUSE = new TestLedger();

    @ParameterizedTest(name = "{0} = {1} is {2} by {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            identity      | "110105194912310021" | 422 | identity-checksum
            identity      | "11010529491231002X" | 422 | identity-checksum
            identity      | ""                   | 422 | identity-checksum
            head          | "  "                 | 422 | missing
            process       | "closed"             | 422 | process-open
            region        | "340109001"          | 422 | region-known
            region        | "340102"             | 422 | region-level
            region        | "340102002"          | 403 | scope
            region        | "340202001"          | 403 | scope
            region        | "34"                 | 400 | pattern
            persons       | 0                    | 400 | minimum
            persons       | -1                   | 400 | minimum
            persons       | 2.5                  | 400 | type
            persons       | "3"                  | 400 | type
            persons       | null                 | 400 | type
            rooms         | 0                    | 400 | minimum
            daysDisplaced | -1                   | 400 | minimum
            damage        | "BURNT"              | 400 | enum
            account       | "62 22"              | 400 | pattern
            surprise      | 1                    | 400 | additionalProperties
            """)
    void isRefusedByFieldAndRuleAndNothingIsStored(
            String field, String value, int status, String rule) {
        var row = TestLedger.row("bad", "340102001", 1);
        row.put(field, Json.tree(value));
        var reply = HOUSE.server.post("甲一", "/api/v1/damage-rows", row);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/errors").findValuesAsText("rule")).contains(rule);
        assertThat(stored()).isZero();
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(
            strings = {"process", "region", "head", "identity", "persons", "rooms", "homeless"})
    void isRefusedWhenAFieldIsMissing(String field) {
        var row = TestLedger.row("bad", "340102001", 1);
        row.remove(field);
        assertThat(HOUSE.server.post("甲一", "/api/v1/damage-rows", row).status()).isEqualTo(400);
        assertThat(stored()).isZero();
    }

    @Test
    void inAListIsNamedByItsPlaceAndTheGoodOnesWait() {
        var bad = TestLedger.row("bad", "340102001", 2);
        bad.put("identity", "110105194912310021");
        var twice = TestLedger.row("bad", "340102001", 1);
        var reply =
                HOUSE.server.post(
                        "甲一",
                        "/api/v1/damage-rows",
                        List.of(TestLedger.row("bad", "340102001", 1), bad, twice));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors").findValuesAsText("field"))
                .containsExactly("/1/identity", "/2/identity");
        assertThat(reply.json().at("/errors").findValuesAsText("rule"))
                .containsExactly("identity-checksum", "duplicate-in-list");
        assertThat(stored()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[]", "[1]", "7", "null", "{", "[{]", "\"x\"", "[[]]"})
    void ofAnyOtherShapeIsAProblem(String body) {
        var reply = HOUSE.server.post("甲一", "/api/v1/damage-rows", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void isNotTakenFromThoseWhoDoNotReport() {
        var row = TestLedger.row("bad", "340102001", 1);
        assertThat(HOUSE.server.post("甲县", "/api/v1/damage-rows", row).status()).isEqualTo(403);
        assertThat(HOUSE.review("甲县", "no-id", "ACCEPT", "").status()).isEqualTo(400);
        var unknown = "01890000-0000-7000-8000-000000000000";
        assertThat(HOUSE.review("甲县", unknown, "ACCEPT", "").status()).isEqualTo(404);
        assertThat(HOUSE.review("甲县", unknown, "MAYBE", "").status()).isEqualTo(400);
        var review = "/api/v1/damage-rows/" + unknown + "/review";
        assertThat(HOUSE.server.post("甲县", review, Map.of()).status()).isEqualTo(400);
    }

    private static int stored() {
        return HOUSE.server
                .open()
                .store()
                .read(
                        handle ->
                                handle.createQuery("select count(*) from ingest.damage_row")
                                        .mapTo(Integer.class)
                                        .one());
    }
}
