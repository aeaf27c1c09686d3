package org.anlan.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/// A citizen identity number (公民身份号码): region, day of birth, order, check digit.
///
/// The check digit is that of ISO 7064, MOD 11-2. The region is not looked up: codes of former
/// counties stay valid in it.
///
/// Its text form is masked; [#digits] is for sealing and for case files only.
///
/// @param digits 17 digits and a check digit `0` to `9` or `X`
/// @see "GB 11643-1999 公民身份号码"
public record IdentityNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public IdentityNumber {
        if (!isSound(digits)) {
            throw new IllegalArgumentException("Identity number is not sound.");
        }
    }

    /// Whether a text is a number with a possible day of birth and the right check digit.
    public static boolean isSound(String text) {
        return FORM.matcher(text).matches()
                && isDay(text.substring(6, 14))
                && text.charAt(17) == checkDigit(text);
    }

    /// Whether it was given to somebody born after a day.
    public boolean isBornAfter(LocalDate day) {
        return LocalDate.parse(digits.substring(6, 14), DAY).isAfter(day);
    }

    /// The sum of the first 17 digits, each times `2^(17 - place) mod 11`, picks the last.
    private static char checkDigit(String text) {
        var sum = 0;
        for (var place = 0; place < 17; place++) {
            sum = (sum + text.charAt(place) - '0') * 2 % 11;
        }
        return CHECKS.charAt(sum);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text, DAY);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return digits.substring(0, 6) + "********" + digits.substring(14, 16) + "**";
    }
}
