/// Tests of how people of a county divide among places.
@NullMarked
package org.anlan.logistics.need.place;

import org.jspecify.annotations.NullMarked;
