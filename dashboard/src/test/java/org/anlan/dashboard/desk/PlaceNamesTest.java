package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A place looked up")
class PlaceNamesTest {

    @AutoClose private static final DeskServer DESK = new DeskServer();

    @ParameterizedTest(name = "{0} under {1} is {2}, {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    340102    | 340100 | Jia County | Jia County, Dong
                    340102001 | 340102 | none       | 甲一镇, Jia County, Dong
                    340176    | 340100 | none       | 开发区, Dong
                    340202    | 340200 | none       | none
                    """)
    void bearsItsRomanisedNameBesideTheChinese(
            String code, String under, String name, String longName) {
        var found = find("under=" + under, code);
        assertThat(found.path("nameEn").asText(null)).isEqualTo(name);
        assertThat(found.path("longNameEn").asText(null)).isEqualTo(longName);
        assertThat(found.get("name").asText()).isNotBlank();
    }

    @Test
    void isFoundByTheBeginningOfItsRomanisedName() {
        var found = find("name=jia", "340102");
        assertThat(found.get("longName").asText()).isEqualTo("东市甲县");
    }

    private static JsonNode find(String asked, String code) {
        var reply = DESK.server.get(DeskServer.OFFICER, "/api/v1/desk/places?" + asked);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json()
                .get("items")
                .valueStream()
                .filter(p -> p.get("region").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
