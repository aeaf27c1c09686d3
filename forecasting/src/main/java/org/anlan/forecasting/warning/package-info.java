/// Warnings 灾害风险提示: drafted, reviewed by another, signed, issued as CAP 1.2, supervised.
@NullMarked
package org.anlan.forecasting.warning;

import org.jspecify.annotations.NullMarked;
