package org.anlan.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.domain.indicator.CatalogueTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the quick report, case by case: `cases.tsv` beside this class is the
/// specification.
@DisplayName("The quick report")
class QuickReportRulesTest {

    private static final RuleBook BOOK = RuleBook.bundled();
    private static final FormRules RULES = BOOK.on(LocalDate.of(2020, 7, 12));

    static Stream<Arguments> cases() {
        return CatalogueTable.resource(QuickReportRulesTest.class, "cases.tsv").rows().stream()
                .map(
                        row ->
                                Arguments.of(
                                        row.get("rule"),
                                        row.get("fires").equals("yes"),
                                        filing(row),
                                        row.find("message").orElse(""),
                                        "%s [%s]"
                                                .formatted(row.get("form"), row.find("previous"))));
    }

    @ParameterizedTest(name = "{0} fires: {1} on {4}")
    @MethodSource("cases")
    void isHeldToEachRule(String rule, boolean fires, Filing filing, String message, String form) {
        var found =
                RULES.check(filing).list().stream().filter(it -> it.rule().equals(rule)).toList();
        assertThat(found).as(form).hasSize(fires ? 1 : 0);
        assertThat(found).allSatisfy(it -> assertThat(it.messageZh()).contains(message));
        assertThat(found).allSatisfy(it -> assertThat(it.messageZh()).doesNotContain("{"));
        assertThat(found)
                .allSatisfy(it -> assertThat(it.messageEn()).doesNotContain("{").isNotBlank());
    }

    @Test
    void hasACaseForAndAgainstEveryRule() {
        var fired = new HashSet<String>();
        var silent = new HashSet<String>();
        cases().map(Arguments::get)
                .forEach(it -> (it[1].equals(true) ? fired : silent).add((String) it[0]));
        var ids = BOOK.list().stream().map(Rule::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(53);
        assertThat(fired).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void callsNoLimitOfOurOwnFound() {
        var limits = List.of(RuleKind.JUMP, RuleKind.AT_MOST_CONTEXT, RuleKind.RATIO_CONTEXT);
        assertThat(BOOK.list())
                .filteredOn(rule -> limits.contains(rule.kind()))
                .hasSize(13)
                .allMatch(rule -> rule.mark() == Mark.GENERAL);
    }

    private static Filing filing(CatalogueTable.Row row) {
        var hazard = row.get("hazard");
        return new Filing(
                Filings.form(hazard, row.get("form")),
                row.find("previous").map(text -> Filings.form(hazard, text)),
                row.find("context").map(Filings::context).orElse(Map.of()),
                Map.of(),
                row.find("errata").map(Filings::words).orElse(Map.of()));
    }
}
