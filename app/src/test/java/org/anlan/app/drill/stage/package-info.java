/// What the people of a drill do follows from what they are shown.
@NullMarked
package org.anlan.app.drill.stage;

import org.jspecify.annotations.NullMarked;
