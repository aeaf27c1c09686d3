/// Violations planted so that the architecture test is seen to fail on them.
@NullMarked
package org.anlan.app.planted;

import org.jspecify.annotations.NullMarked;
