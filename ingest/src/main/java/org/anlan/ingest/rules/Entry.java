package org.anlan.ingest.rules;

import org.anlan.domain.indicator.Measure;

/// What a reporter says on one line of the form: 未统计, 无 or a figure. Missing is never zero.
public sealed interface Entry {

    /// 未统计: nobody has counted yet. The figure is unknown, and rules about it stay silent.
    record NotCounted() implements Entry {}

    /// 无: somebody looked and states that there is none. Rules read it as zero.
    record None() implements Entry {}

    /// 填数: a counted figure, in the unit of its indicator.
    record Value(Measure measure) implements Entry {}
}
