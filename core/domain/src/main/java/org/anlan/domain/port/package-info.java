/// The questions rooms ask one another, at most ten: each is answered by the room that owns the
/// table, and never asked for a page.
@NullMarked
package org.anlan.domain.port;

import org.jspecify.annotations.NullMarked;
