package org.anlan.programs.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anlan.domain.Money;
import org.anlan.domain.hazard.Certainty;
import org.anlan.domain.indicator.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    @Property
    void whatIsNotCheckedIsNeitherYesNorNo(@ForAll Finding one, @ForAll Finding other) {
        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.or(other)).isEqualTo(other.or(one));
        assertThat(one.and(Finding.NO)).isEqualTo(Finding.NO);
        assertThat(one.or(Finding.YES)).isEqualTo(Finding.YES);
        assertThat(one.and(Finding.YES)).isEqualTo(one);
        assertThat(one.or(Finding.NO)).isEqualTo(one);
    }

    @Test
    void aProductIsWrittenSoThatItCanBeDoneAgain() {
        var sum =
                new Arithmetic(
                        Money.ofYuan("20"),
                        new Bilingual("人·日", "person and day"),
                        List.of(
                                new Arithmetic.Factor(3, new Bilingual("人", "persons")),
                                new Arithmetic.Factor(90, new Bilingual("日", "days"))));
        assertThat(sum.result()).isEqualTo(Money.ofYuan("5400"));
        assertThat(sum.line().zh()).isEqualTo("20.00 元/人·日 × 3 人 × 90 日 = 5400.00 元");
    }

    @Test
    void aGrantOfNothingIsNoGrant() {
        var nothing = new Arithmetic(Money.ZERO, Bilingual.same("1"), List.of());
        assertThatThrownBy(() -> new Decision.Granted(nothing, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalNamesConditionAndClause() {
        var condition =
                new Condition(
                        "no-income",
                        new Bilingual("无生活来源", "no income"),
                        new Clause("甲文", "第二条", Certainty.UNVERIFIED),
                        Circumstance.NO_INCOME);
        assertThat(new Decision.Refused(condition).explanation().zh())
                .isEqualTo("不符合条件: 无生活来源。依据: 甲文 第二条(未核对原文)。");
    }

    @ParameterizedTest(name = "on {0} it is called {1}")
    @CsvSource({"2001-01-01, 甲", "2017-12-31, 甲", "2018-01-01, 乙", "2030-01-01, 乙"})
    void aProgrammeIsCalledByItsNameOfTheDay(LocalDate on, String expected) {
        var lineage =
                new Lineage("灾民生活救助", List.of(name("甲", "2005-12-29"), name("乙", "2018-01-01")));
        assertThat(lineage.on(on).name().zh()).isEqualTo(expected);
    }

    private static ProgrammeName name(String zh, String from) {
        return new ProgrammeName(
                Bilingual.same(zh), "民政", "甲文", LocalDate.parse(from), Certainty.UNVERIFIED);
    }
}
