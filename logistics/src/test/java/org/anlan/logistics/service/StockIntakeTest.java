package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What comes into a depot from outside is booked in once, as a lot of its own")
class StockIntakeTest {

    private static final Scene SCENE = new Scene();
    private static final String PATH = "/api/v1/logistics/stock";

    @AfterAll
    static void close() {
        SCENE.close();
    }

    private static Map<String, Object> intake(String lot) {
        var intake = new HashMap<String, Object>();
        intake.put("lot", lot);
        intake.put("depot", "west");
        intake.put("item", "summer-quilt");
        intake.put("quantity", "300");
        intake.put("from", "中央调拨,国减办〔2031〕1 号");
        return intake;
    }

    @Test
    void itIsFreeToBePromised() {
        assertThat(SCENE.server.post("省库管", PATH, intake("central-1")).status()).isEqualTo(201);
        assertThat(SCENE.lot("central-1").get("free").asText()).isEqualTo("300");
        assertThat(SCENE.lot("central-1").get("opened").asText()).isEqualTo("300");
    }

    @Test
    void theSameLotIsNotBookedTwice() {
        SCENE.server.post("省库管", PATH, intake("central-2"));
        assertThat(SCENE.server.post("省库管", PATH, intake("central-2")).status()).isEqualTo(409);
        assertThat(SCENE.lot("central-2").get("free").asText()).isEqualTo("300");
    }

    @ParameterizedTest(name = "{0} = {1} is refused by {2}")
    @CsvSource({
        "depot, nowhere, depot-known",
        "item, gold, item-known",
        "expires, 2019-01-01, usable",
    })
    void whatCannotBeIsRefusedByItsField(String field, String value, String rule) {
        var wrong = intake("central-3");
        wrong.put(field, value);
        var reply = SCENE.server.post("省库管", PATH, wrong);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(reply.json().at("/errors/0/rule").asText()).isEqualTo(rule);
    }

    @Test
    void nobodyButAStorekeeperBooksIn() {
        assertThat(SCENE.server.post("值班长", PATH, intake("central-4")).status()).isEqualTo(403);
    }
}
