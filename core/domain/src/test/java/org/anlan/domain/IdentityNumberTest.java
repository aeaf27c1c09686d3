package org.anlan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An identity number")
class IdentityNumberTest {

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # the two worked examples of GB 11643-1999 (recalled; check against the standard's text)
            11010519491231002X | true  | example of the standard
            440524188001010014 | true  | example of the standard
            110105194912310021 | false | wrong check digit
            11010519491231002x | false | small letter
            110105194902300025 | false | 30 February
            110105491231002    | false | 15 digits of before 1999
            01010519491231002X | false | no such region
            １1010519491231002X | false | full-width digit
            ``                 | false | nothing
            """)
    void isSoundByItsFormDayAndCheckDigit(String text, boolean sound, String why) {
        assertThat(IdentityNumber.isSound(text)).as(why).isEqualTo(sound);
    }

    @Property(tries = 200)
    void isUnsoundWhenOneDigitIsMistyped(
            @ForAll @IntRange(min = 0, max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var letters = "11010519491231002X".toCharArray();
        letters[place] = (char) ('0' + (letters[place] - '0' + by) % 10);
        assertThat(IdentityNumber.isSound(new String(letters))).isFalse();
    }

    @Test
    void tellsWhetherItsHolderIsBornYet() {
        var number = new IdentityNumber("11010519491231002X");
        assertThat(number.isBornAfter(LocalDate.of(1949, 12, 30))).isTrue();
        assertThat(number.isBornAfter(LocalDate.of(1949, 12, 31))).isFalse();
    }

    @Test
    void isMaskedInTextAndNeverToldInAnError() {
        assertThat(new IdentityNumber("11010519491231002X")).hasToString("110105********00**");
        assertThatThrownBy(() -> new IdentityNumber("110105194912310021"))
                .hasMessageNotContaining("1949");
    }
}
