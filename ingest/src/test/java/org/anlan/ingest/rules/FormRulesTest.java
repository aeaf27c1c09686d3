package org.anlan.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The form rules")
class FormRulesTest {

    private static final FormRules RULES = RuleBook.bundled().on(LocalDate.of(2020, 7, 12));

    @Test
    void takeAnEmptyForm() {
        assertThat(check("").list()).isEmpty();
        check("").throwIfRefused();
    }

    @Test
    void refuseAHardBreachWithItsFieldAndItsWords() {
        assertThatThrownBy(() -> check("crops-affected=240 crops-damaged=260").throwIfRefused())
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> {
                            var finding = refused.findings().getFirst();
                            assertThat(finding.field()).isEqualTo("crops-damaged");
                            assertThat(finding.fields())
                                    .containsExactly("crops-damaged", "crops-affected");
                            assertThat(finding.messageZh()).isEqualTo("成灾 260 大于 受灾 240,请改其中一个");
                            assertThat(finding.messageEn())
                                    .isEqualTo(
                                            "Crop area damaged 260 is more than affected 240;"
                                                    + " correct one of them");
                        });
    }

    @Test
    void askASoftBreachForAReasonAndTakeIt() {
        var filing = Filing.of(Filings.form("flood", "urgent-aid=10 transitional-aid=11"));
        var asked = RULES.check(filing);
        assertThat(asked.accepted()).isFalse();
        assertThat(asked.list().getFirst().readyReason()).isPresent();
        assertThatThrownBy(asked::throwIfRefused)
                .hasMessageContaining("transitional-within-urgent");

        var given = RULES.check(filing.because("transitional-within-urgent", "过程较长"));
        given.throwIfRefused();
        assertThat(given.accepted()).isTrue();
        assertThat(given.list()).as("reviewers still see it").hasSize(1);
    }

    @Test
    void takeNoBlankReasonAndNoReasonForAHardRule() {
        var soft = Filing.of(Filings.form("flood", "urgent-aid=10 transitional-aid=11"));
        assertThat(RULES.check(soft.because("transitional-within-urgent", " 　 ")).accepted())
                .isFalse();
        var hard = Filing.of(Filings.form("flood", "crops-affected=240 crops-damaged=260"));
        assertThat(RULES.check(hard.because("damaged-within-affected", "就是这样")).accepted())
                .isFalse();
    }

    @Test
    void takeNoBlankCorrection() {
        var filing =
                Filing.of(Filings.form("flood", "people-affected=99"))
                        .after(Filings.form("flood", "people-affected=100"));
        assertThat(RULES.check(filing.correcting("people-affected", " ")).accepted()).isFalse();
        assertThat(RULES.check(filing.correcting("people-affected", "重复")).accepted()).isTrue();
    }

    @Test
    void nameTheHeaviestFirst() {
        var found =
                check(
                                "urgent-aid=10 transitional-aid=11 crops-affected=1 crops-damaged=2"
                                        + " people-affected=none deaths=1")
                        .list();
        assertThat(found)
                .extracting(Finding::rule)
                .containsExactly(
                        "affected-covers-people",
                        "affected-covers-people",
                        "affected-covers-dead-and-missing",
                        "damaged-within-affected",
                        "transitional-within-urgent");
    }

    @Test
    void withstandLargestFigures() {
        var entries = new HashMap<String, Entry>();
        for (var indicator : Indicators.bundled().list()) {
            var largest = new Measure(Measure.MAX_MINOR, indicator.unit());
            entries.put(indicator.code(), new Entry.Value(largest));
        }
        var filing =
                Filing.of(new Form("flood", entries))
                        .after(Filings.form("flood", "people-affected=1 loss-total=0.000001"))
                        .within(
                                "population",
                                Given.official(new Measure(Measure.MAX_MINOR, Unit.PERSON)))
                        .within("loss-per-person.low", Given.official(Measure.zero(Unit.WAN_YUAN)))
                        .within(
                                "loss-per-person.high",
                                Given.official(Measure.whole(1, Unit.WAN_YUAN)));
        assertThat(RULES.check(filing).list())
                .extracting(Finding::rule)
                .contains("relocated-adds-up", "jump-in-people", "jump-in-loss", "loss-adds-up");
    }

    @Test
    void nameOnlyAFewOfAThousandStrangersAndCutTheirNames() {
        var entries = new HashMap<String, Entry>();
        for (var i = 0; i < 1000; i++) {
            entries.put("{field}$1\\" + "x".repeat(1000) + i, new Entry.None());
        }
        var found = RULES.check(Filing.of(new Form("<script>" + "y".repeat(1000), entries))).list();
        assertThat(found).hasSize(21);
        assertThat(found).allSatisfy(it -> assertThat(it.messageZh()).hasSizeLessThan(100));
    }

    @Test
    void refuseAContextInAWrongUnitAsTheCallersMistake() {
        var filing =
                Filing.of(Filings.form("flood", "people-affected=1"))
                        .within("population", Given.official(Measure.whole(1, Unit.ROOM)));
        assertThatThrownBy(() -> RULES.check(filing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("population");
    }

    @Test
    void onlyAskAgainstASampleAndMarkIt() {
        var sown = Measure.whole(240, Unit.HECTARE);
        var filing = Filing.of(Filings.form("flood", "crops-affected=241"));
        var refused = RULES.check(filing.within("sown-area", Given.official(sown)));
        assertThat(refused.list().getFirst().severity()).isEqualTo(Severity.HARD);
        assertThat(refused.list().getFirst().messageZh()).contains("240 公顷").doesNotContain("示例");

        var asking = filing.within("sown-area", Given.sample(sown));
        var asked = RULES.check(asking).list().getFirst();
        assertThat(asked.severity()).isEqualTo(Severity.SOFT);
        assertThat(asked.messageZh()).contains("240(示例) 公顷");
        assertThat(asked.messageEn()).contains("240 (sample) ha");
        assertThat(asked.readyReason()).isPresent();
        var explained = asking.because("crops-within-sown-area", "实测");
        assertThat(RULES.check(explained).accepted()).isTrue();
        assertThat(RULES.check(asking).accepted()).isFalse();
    }

    @Test
    void copyWhatTheyAreGiven() {
        var entries = new HashMap<String, Entry>(Map.of("deaths", new Entry.None()));
        var form = new Form("flood", entries);
        entries.put("deaths", new Entry.NotCounted());
        assertThat(form.entry("deaths")).isEqualTo(new Entry.None());
        assertThat(form.entry("missing")).isEqualTo(new Entry.NotCounted());
        assertThat(new RuleFindings(List.of(), Map.of()).accepted()).isTrue();
    }

    private static RuleFindings check(String form) {
        return RULES.check(Filing.of(Filings.form("flood", form)));
    }
}
