package org.anlan.domain;

import java.math.BigDecimal;

/// An amount of public money, held in whole fen (0.01 yuan), so that sums are exact.
///
/// @param fen the amount in fen; negative only in corrections
public record Money(long fen) implements Comparable<Money> {

    /// Nothing.
    public static final Money ZERO = new Money(0);

    /// Reads yuan such as `"20.50"`; finer than a fen is refused, not rounded away.
    public static Money ofYuan(String yuan) {
        return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    /// The sum.
    ///
    /// @throws ArithmeticException on overflow
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /// This amount so many times.
    ///
    /// @throws ArithmeticException on overflow
    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    /// The amount in yuan, exact, with two decimals.
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan().toPlainString() + " 元";
    }
}
