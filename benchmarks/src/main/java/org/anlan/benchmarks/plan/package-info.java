/// How long people wait for answers about a plan.
@NullMarked
package org.anlan.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
