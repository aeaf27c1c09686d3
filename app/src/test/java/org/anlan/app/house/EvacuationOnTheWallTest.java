package org.anlan.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.anlan.dashboard.look.Chromium;
import org.anlan.dashboard.look.Tab;
import org.anlan.domain.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a county and a township tell of an evacuation")
class EvacuationOnTheWallTest {

    private static final String PATH = "/api/v1/desk/evacuation/";
    private static final String COUNTY = "340123";
    private static final String TOWNSHIP = "340123100";

    @Test
    void standsOnTheWallAndMovesWithWhatIsTold() {
        try (var house = new TestHouse();
                var chromium = Chromium.orSkip();
                var wall = chromium.open(1920, 1080)) {
            house.person("县", Role.REPORTER, COUNTY);
            report(house);
            wall.go(house.house().address().resolve("/wall").toString()).untilDrawn();
            tell(house, TOWNSHIP, 300, 210);
            seen(wall, 300, 210, 90);
            tell(house, TOWNSHIP, 300, 280);
            seen(wall, 300, 280, 20);
            tell(house, COUNTY, 1200, 1150);
            seen(wall, 1200, 1150, 50);
            assertThat(wall.faults())
                    .as("a house without rain or stock answers that it has neither")
                    .allMatch(f -> f.contains("404"));
        }
    }

    private static void report(TestHouse house) {
        var report = new LinkedHashMap<String, Object>();
        report.put("id", UUID.randomUUID().toString());
        report.put("hazard", "flood");
        report.put("region", COUNTY);
        report.put("kind", "FIRST");
        report.put("base", Map.of("id", "since", "name", "本次过程", "from", "2020-07-02"));
        report.put("asOf", house.house().store().civil().instant().toString());
        report.put("values", Map.of("people-affected", "2100", "relocated", "900"));
        done(house, "/api/v1/reports", report);
    }

    private static void tell(TestHouse house, String region, int toMove, int moved) {
        var told = new LinkedHashMap<String, Object>();
        told.put("toMove", toMove);
        told.put("moved", moved);
        told.put("asOf", house.house().store().civil().instant().toString());
        told.put("reporter", "值班员");
        done(house, PATH + region, told);
    }

    private static void done(TestHouse house, String path, Map<String, Object> body) {
        var reply = house.people().post("县", path, UUID.randomUUID().toString(), body);
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
        house.settle();
    }

    /// Waits until the wall shows the three numbers, as text.
    private static void seen(Tab wall, int toMove, int moved, int left) {
        wall.untilPromised(
                """
                async () => {
                  const figures = document.querySelector('wall-page').shadowRoot.querySelector('wall-figures');
                  const part = figures.shadowRoot.querySelector('.evacuation');
                  const big = part.querySelector('al-figure').shadowRoot.textContent;
                  const digits = [...part.querySelectorAll('.line b')].map(b => b.textContent.replace(/[^0-9]/g, ''));
                  return digits.join() === '%d,%d' && big.replace(/[^0-9]/g, '').includes('%d');
                }"""
                        .formatted(toMove, moved, left));
    }
}
