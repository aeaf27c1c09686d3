package org.anlan.logistics.stock.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.stock.Account;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.LotCard;
import org.anlan.store.pack.Pack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The rotation plan")
class RotationPlanTest {

    private static final Catalogue ANHUI =
            Catalogue.of(Pack.open(Path.of(System.getProperty("anlan.root"), "packs", "anhui")));

    /// A quilt must be good for 30 days after it arrives; winter-spring relief runs from December
    /// to May.
    @ParameterizedTest(name = "for {0} on {1}, good until {2}, agreed {3}, says {4} by {5}")
    @CsvSource({
        "quilt, 2020-07-05, 2021-06-30, yes, WINTER_SPRING, 2021-05-31",
        "quilt, 2020-07-05, 2021-03-31, yes, WINTER_SPRING, 2021-03-01",
        "quilt, 2020-07-05, 2020-12-30, yes, USE_FIRST, 2020-11-30",
        "quilt, 2020-07-05, 2020-12-31, no, WINTER_SPRING, 2020-12-01",
        "summer-quilt, 2020-07-05, 2021-03-31, yes, EXCHANGE, 2020-10-02",
        "summer-quilt, 2020-07-05, 2021-03-31, no, USE_FIRST, 2021-03-01",
        "summer-quilt, 2020-07-05, 2020-07-20, no, USE_UP, 2020-07-20",
        "summer-quilt, 2020-07-05, 2020-07-05, no, USE_UP, 2020-07-05",
        "summer-quilt, 2020-07-05, 2020-07-04, yes, SCRAP, 2020-07-05",
    })
    void proposes(
            String item,
            LocalDate today,
            LocalDate expires,
            String agreed,
            Rotation proposed,
            LocalDate by) {
        var suppliers = agreed.equals("yes") ? Set.of(item) : Set.<String>of();
        var plan = new RotationPlan(ANHUI, UpkeepRules.bundled(), today);
        var lines = plan.list(List.of(lot(item, expires)), today.plusYears(1), suppliers);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).proposed()).isEqualTo(proposed);
        assertThat(lines.get(0).by()).isEqualTo(by);
    }

    private static LotBook lot(String item, LocalDate expires) {
        var card =
                new LotCard(
                        "lot",
                        "anhui",
                        item,
                        "",
                        Optional.empty(),
                        Optional.of(expires),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        return new LotBook(card, 5, Map.of(Account.FREE, 5L));
    }
}
