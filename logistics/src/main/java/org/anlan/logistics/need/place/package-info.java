/// Into which places the people of a county divide, each with its one denominator.
@NullMarked
package org.anlan.logistics.need.place;

import org.jspecify.annotations.NullMarked;
