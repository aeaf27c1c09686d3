package org.anlan.app.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A department's opinion follows the frozen evidence")
class JudgementTest {

    private final Judgement judgement = new Judgement();

    private static List<EvidenceReader.Sign> signs(
            String years,
            String rain,
            boolean skill,
            String read,
            String stage,
            String state,
            int level) {
        var text =
                """
            {"frozenAt": "2031-07-02T00:00:00Z",
             "rarity": [{"name": "安庆", "days": 3, "sumMm": "212.0", "returnPeriodYears": "%s"},
                        {"name": "蚌埠", "days": 1, "sumMm": "1.0", "returnPeriodYears": null}],
             "rain": {"items": [{"name": "歙县", "meanMm": "%s", "skill": %s}]},
             "levels": [{"name": "王家坝", "at": "%s", "valueM": "%s", "warningM": "27.50",
                         "guaranteeM": "29.30"}],
             "proposals": [{"state": "%s", "issuer": "province", "level": %d, "levelZh": "三级",
                            "clauseZh": "条款", "value": "385000"}]}
            """
                        .formatted(years, rain, skill, read, stage, state, level);
        return new EvidenceReader(Json.tree(text)).signs();
    }

    @ParameterizedTest(name = "{0}: {1} years, {2} mm, {3} m, relief level {4} -> {5}")
    @CsvSource({
        "省气象局, 1.2, 10.0, 20.00, 4, none",
        "省气象局, 5.0, 10.0, 20.00, 1, blue",
        "省气象局, 19.9, 149.9, 20.00, 1, yellow",
        "省气象局, 20, 10.0, 29.90, 1, orange",
        "省气象局, 3, 250, 20.00, 4, red",
        "省水利厅, 1.2, 250, 27.49, 1, none",
        "省水利厅, 1.2, 10.0, 27.50, 1, yellow",
        "省水利厅, 1.2, 10.0, 28.51, 1, orange",
        "省水利厅, 1.2, 10.0, 29.30, 1, red",
        "省应急管理厅, 90, 250, 29.90, 4, blue",
        "省应急管理厅, 1.2, 10.0, 20.00, 2, orange",
        "没有列出的部门, 1.2, 10.0, 29.30, 4, red",
    })
    void byItsOwnElements(
            String department, String years, String rain, String stage, int level, String is) {
        var signs = signs(years, rain, true, "2031-07-01T12:00:00Z", stage, "REACHED", level);
        var opinion = judgement.of(department, signs);
        assertThat(opinion.level()).isEqualTo(Level.valueOf(is.toUpperCase(Locale.ROOT)));
        assertThat(opinion.basis().isEmpty()).isEqualTo(opinion.level() == Level.NONE);
    }

    @Test
    void rainWithoutSkillAnOldStageAndAClauseNotReachedSayNothing() {
        var signs = signs("1", "300", false, "2031-06-28T00:00:00Z", "31.00", "NOT_REACHED", 1);
        assertThat(judgement.of("", signs).level()).isEqualTo(Level.NONE);
    }

    @Test
    void itsWordsNameTheFigureThatBearsIt() {
        var signs = signs("25", "10", true, "2031-07-01T12:00:00Z", "20.00", "REACHED", 4);
        assertThat(judgement.of("省气象局", signs).basis())
                .containsExactly("安庆站 3 日雨量 212.0 毫米,重现期 25 年");
    }
}
