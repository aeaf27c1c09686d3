package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Figures on the screens")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitsTest {

    private static final String MODULE = "async a => (await import('/assets/units.js'))";

    private Chromium chromium;
    private WallHarness harness;
    private Tab tab;

    @BeforeAll
    void open() {
        chromium = Chromium.orSkip();
        harness = new WallHarness(0);
        tab = chromium.open(800, 600).go(harness.url("/sign-in"));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # as the bulletins print: one decimal, half up, a zero decimal dropped
                    2157000 | 人   | 215.7万人
                    9999    | 人   | 9\u202f999人
                    10000   | 人   | 1万人
                    10500   | 人   | 1.1万人
                    0       | 人   | 0人
                    208700  | 公顷 | 208.7千公顷
                    3200.5  | 公顷 | 3.2千公顷
                    902000  | 万元 | 90.2亿元
                    9000    | 万元 | 9\u202f000万元
                    849     | 间   | 849间
                    """)
    void printsFiguresAsTheBulletinsDo(String value, String unit, String printed) {
        var brief = MODULE + ".brief(a[0], {unitZh: a[1], unitEn: a[1]})";
        assertThat(tab.page().evaluate(brief, List.of(value, unit))).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0} − {1} is {2}")
    @CsvSource({
        "3992312, 3992000, 312",
        "0.3, 0.1, 0.2",
        "88, 90, -2",
        "9007199254740993, 1, 9007199254740992"
    })
    void differExactly(String a, String b, String difference) {
        assertThat(tab.page().evaluate(MODULE + ".minus(a[0], a[1])", List.of(a, b)))
                .isEqualTo(difference);
    }

    @ParameterizedTest(name = "{0}, {1} in the language {2} is {3}")
    @CsvSource({"肥西县,Feixi County,zh,肥西县", "肥西县,Feixi County,en,Feixi County", "上派镇,'',en,上派镇"})
    void nameAPlaceInTheLanguageOfThePage(String zh, String en, String language, String name) {
        var asked =
                """
                async a => {
                  const i18n = await import('/assets/i18n.js');
                  const turned = i18n.language() !== a[2];
                  if (turned) i18n.switchLanguage();
                  const name = i18n.placeName({regionName: a[0], regionNameEn: a[1]});
                  if (turned) i18n.switchLanguage();
                  return name;
                }
                """;
        assertThat(tab.page().evaluate(asked, List.of(zh, en, language))).isEqualTo(name);
    }

    @AfterAll
    void close() {
        if (tab != null) {
            tab.close();
            harness.close();
            chromium.close();
        }
    }
}
