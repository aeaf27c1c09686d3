/// The map of the province's counties, with what must be said about it.
@NullMarked
package org.anlan.dashboard.map;

import org.jspecify.annotations.NullMarked;
