/// Whole drills on the real house, with scenarios that are not in the pack.
@NullMarked
package org.anlan.app.drill;

import org.jspecify.annotations.NullMarked;
