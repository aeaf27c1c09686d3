package org.anlan.programs.spi;

import java.util.List;
import org.anlan.domain.Money;
import org.anlan.domain.indicator.Bilingual;

/// A product that a reader can do again: a standard times whole numbers.
///
/// @param standard the amount it starts from
/// @param per what that amount is for, such as 人·日
/// @param factors by what it is multiplied, in the order written
public record Arithmetic(Money standard, Bilingual per, List<Factor> factors) {

    /// One whole number with its unit.
    ///
    /// @param times 1 to 9,999
    /// @param unit such as 人 or 日
    public record Factor(int times, Bilingual unit) {

        public Factor {
            if (times < 1 || times > Application.MOST_DAYS) {
                throw new IllegalArgumentException(
                        "Factor (%d) must be from 1 to %d."
                                .formatted(times, Application.MOST_DAYS));
            }
        }
    }

    public Arithmetic {
        factors = List.copyOf(factors);
    }

    /// The product, exact.
    ///
    /// @throws ArithmeticException on overflow
    public Money result() {
        var product = standard;
        for (var factor : factors) {
            product = product.times(factor.times());
        }
        return product;
    }

    /// The line, such as `20.00 元/人·日 × 3 人 × 90 日 = 5400.00 元`.
    public Bilingual line() {
        var zh = new StringBuilder("%s 元/%s".formatted(plain(standard), per.zh()));
        var en = new StringBuilder("%s yuan per %s".formatted(plain(standard), per.en()));
        for (var factor : factors) {
            zh.append(" × %d %s".formatted(factor.times(), factor.unit().zh()));
            en.append(" × %d %s".formatted(factor.times(), factor.unit().en()));
        }
        zh.append(" = %s 元".formatted(plain(result())));
        en.append(" = %s yuan".formatted(plain(result())));
        return new Bilingual(zh.toString(), en.toString());
    }

    private static String plain(Money money) {
        return money.yuan().toPlainString();
    }
}
