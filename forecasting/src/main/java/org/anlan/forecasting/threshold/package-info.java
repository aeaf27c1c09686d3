/// Rules on readings 阈值规则: rain of some hours, stage, reservoir level, gust, earthquake; each event
/// is told once, and is over when the value fell by the rule's margin.
@NullMarked
package org.anlan.forecasting.threshold;

import org.jspecify.annotations.NullMarked;
