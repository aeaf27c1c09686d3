/// What a relief programme is: names through time, conditions with their clauses, and a decision
/// that carries its own arithmetic. Programmes hold rules only and pass one contract test.
@NullMarked
package org.anlan.programs.spi;

import org.jspecify.annotations.NullMarked;
