package org.anlan.domain.hazard;

/// A code of an outside classification, with how sure we are of it.
///
/// @param code six digits of GB/T 28921-2012 《自然灾害分类与代码》
/// @param certainty whether the official table was read
public record StandardCode(String code, Certainty certainty) {

    public StandardCode {
        if (!code.matches("[0-9]{6}")) {
            throw new IllegalArgumentException(
                    "GB/T 28921 code (%s) must have six digits.".formatted(code));
        }
    }
}
