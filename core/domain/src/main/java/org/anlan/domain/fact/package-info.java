/// Facts that a second room follows. Each names its consumers; facts of one room alone stay there.
@NullMarked
package org.anlan.domain.fact;

import org.jspecify.annotations.NullMarked;
