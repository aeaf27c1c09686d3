package org.anlan.programs.relief.transitional;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.programs.spi.Application;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Decision;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.Missing;
import org.anlan.programs.spi.Settlement;
import org.anlan.programs.spi.Standards;
import org.anlan.programs.spi.testing.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Transitional living aid")
class TransitionalAidTest {

    private static final Standards STANDARDS = new Standards(Table.ROWS, Places.DIVISIONS);
    private static final LocalDate JULY = LocalDate.of(2020, 7, 14);

    private final TransitionalAid aid = new TransitionalAid();

    @ParameterizedTest(name = "response {0}, home {1}, income {2}, self-help {3}, flooded {4}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # response | no home | no income | no self-help | flooded | what follows
            YES        | YES     | YES       | YES          | NO      | granted
            YES        | YES     | YES       | YES          | ?       | granted
            YES        | NO      | NO        | NO           | YES     | granted
            YES        | ?       | ?         | ?            | YES     | granted
            NO         | YES     | YES       | YES          | NO      | refused relief-response
            NO         | ?       | ?         | ?            | ?       | refused relief-response
            YES        | NO      | YES       | YES          | NO      | refused no-home
            YES        | YES     | NO        | YES          | NO      | refused no-income
            YES        | YES     | YES       | NO           | NO      | refused no-self-help
            YES        | ?       | NO        | YES          | NO      | refused no-income
            ?          | YES     | NO        | YES          | NO      | refused no-income
            YES        | YES     | NO        | YES          | ?       | missing flooded-long
            YES        | YES     | ?         | YES          | NO      | missing no-income
            YES        | ?       | ?         | YES          | ?       | missing no-home no-income
            ?          | YES     | YES       | YES          | NO      | missing relief-response
            ?          | ?       | ?         | ?            | ?       | missing relief-response no-home no-income no-self-help
            """)
    void asksForAResponseAndForAllThreeConditionsOrAFloodedHome(
            String response,
            String home,
            String income,
            String help,
            String flooded,
            String expected) {
        var findings = new EnumMap<Circumstance, Finding>(Circumstance.class);
        findings.put(Circumstance.RELIEF_RESPONSE, finding(response));
        findings.put(Circumstance.NO_HOME, finding(home));
        findings.put(Circumstance.NO_INCOME, finding(income));
        findings.put(Circumstance.NO_SELF_HELP, finding(help));
        findings.put(Circumstance.FLOODED_LONG, finding(flooded));
        var decision = aid.decide(of(Places.TOWN, null, JULY, 3, 30, findings), STANDARDS);
        assertThat(told(decision)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{3} persons, {4} days in {0} ({1}) on {2}: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            # place    | settlement | on         | persons | days | yuan, by hand
            340102001  | none       | 2020-07-14 | 1       | 1    | 20.00
            340102001  | none       | 2020-07-14 | 3       | 89   | 5340.00
            340102001  | none       | 2020-07-14 | 3       | 90   | 5400.00
            340102001  | none       | 2020-07-14 | 3       | 91   | 5400.00
            340102001  | none       | 2020-07-14 | 3       | 0    | missing days
            340102001  | none       | 2020-07-14 | 3       | none | missing days
            340102001  | none       | 2023-12-31 | 2       | 10   | 400.00
            340102001  | none       | 2024-01-01 | 2       | 10   | 500.00
            340102001  | URBAN      | 2025-01-01 | 2       | 10   | 600.00
            340102001  | RURAL      | 2025-01-01 | 2       | 10   | 560.00
            340102001  | none       | 2025-01-01 | 2       | 10   | missing standard/transitional-daily
            340200     | RURAL      | 2025-01-01 | 2       | 10   | 500.00
            340102001  | RURAL      | 2019-12-31 | 2       | 10   | missing standard/transitional-daily standard/transitional-period
            """)
    void paysTheStandardOfPlaceAndDayForEachPersonAndDayUpToTheLimit(
            String place,
            @Nullable Settlement settlement,
            LocalDate on,
            int persons,
            @Nullable Integer days,
            String expected) {
        var decision =
                aid.decide(
                        of(new RegionCode(place), settlement, on, persons, days, NEEDY), STANDARDS);
        var told =
                decision instanceof Decision.Granted granted
                        ? granted.amount().yuan().toPlainString()
                        : told(decision);
        assertThat(told).isEqualTo(expected);
    }

    @Property
    void moreDaysOrPeopleNeverGiveLess(
            @ForAll @IntRange(min = 1, max = 50) int persons,
            @ForAll @IntRange(min = 1, max = 200) int days) {
        var amount = yuan(persons, days);
        var byHand = new BigDecimal("20.00").multiply(BigDecimal.valueOf(persons));
        assertThat(amount)
                .isEqualByComparingTo(byHand.multiply(BigDecimal.valueOf(Math.min(days, 90))));
        assertThat(yuan(persons + 1, days)).isGreaterThan(amount);
        assertThat(yuan(persons, days + 1)).isGreaterThanOrEqualTo(amount);
    }

    @Test
    void explainsItsAmountInBothLanguages() {
        var decision = aid.decide(of(Places.TOWN, null, JULY, 3, 120, NEEDY), STANDARDS);
        assertThat(decision.explanation().zh())
                .isEqualTo(
                        "20.00 元/人·日 × 3 人 × 90 日 = 5400.00 元。无房 120 日,按期限计 90 日。"
                                + "按下限计算,县级可提高。标准: 过渡期生活救助(下限,甲文,340000,2020-01-01 起)、"
                                + "过渡期生活救助期限(定额,甲文,340000,2020-01-01 起)。");
        assertThat(decision.explanation().en())
                .startsWith("20.00 yuan per person and day × 3 persons × 90 days = 5400.00 yuan.");
    }

    @ParameterizedTest(name = "{0}, no home {1}: {2}")
    @CsvSource({
        "COLLAPSED, NO, true",
        "SEVERE, NOT_CHECKED, true",
        "MODERATE, YES, true",
        "MODERATE, NO, false",
        "MODERATE, NOT_CHECKED, false"
    })
    void opensForHomesThatCannotBeLivedIn(Damage damage, Finding noHome, boolean expected) {
        var findings = Map.of(Circumstance.NO_HOME, noHome);
        assertThat(aid.answersTo(damage, of(Places.TOWN, null, JULY, 1, 0, findings)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0} under {1}")
    @CsvSource({
        "2006-07-01, 民政部门, 灾民生活救助",
        "2016-07-01, 民政部门, 过渡期生活救助",
        "2020-07-14, 应急管理部门, 过渡期生活救助"
    })
    void isCalledByTheNameOfTheDay(LocalDate on, String authority, String name) {
        assertThat(aid.lineage().on(on).authority()).isEqualTo(authority);
        assertThat(aid.lineage().on(on).name().zh()).isEqualTo(name);
    }

    private static final Map<Circumstance, Finding> NEEDY =
            Map.of(
                    Circumstance.RELIEF_RESPONSE, Finding.YES,
                    Circumstance.NO_HOME, Finding.YES,
                    Circumstance.NO_INCOME, Finding.YES,
                    Circumstance.NO_SELF_HELP, Finding.YES);

    private BigDecimal yuan(int persons, int days) {
        var decision = aid.decide(of(Places.TOWN, null, JULY, persons, days, NEEDY), STANDARDS);
        return ((Decision.Granted) decision).amount().yuan();
    }

    private static Finding finding(String text) {
        return text.equals("?") ? Finding.NOT_CHECKED : Finding.valueOf(text);
    }

    private static String told(Decision decision) {
        return switch (decision) {
            case Decision.Granted _ -> "granted";
            case Decision.Refused(var condition) -> "refused " + condition.id();
            case Decision.Undecided(List<Missing> missing) ->
                    "missing "
                            + missing.stream().map(Missing::field).collect(Collectors.joining(" "));
        };
    }

    private static Application of(
            RegionCode place,
            @Nullable Settlement settlement,
            LocalDate on,
            int persons,
            @Nullable Integer days,
            Map<Circumstance, Finding> findings) {
        return new Application(
                place,
                Optional.ofNullable(settlement),
                on,
                persons,
                days == null ? OptionalInt.empty() : OptionalInt.of(days),
                findings);
    }
}
