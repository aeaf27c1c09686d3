/// What strikes: the hazards of the statistical system in two levels, as versioned data, with the
/// codes of the national classification beside them where they are known.
@NullMarked
package org.anlan.domain.hazard;

import org.jspecify.annotations.NullMarked;
