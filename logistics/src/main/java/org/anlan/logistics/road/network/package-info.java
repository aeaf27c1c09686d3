/// A province's roads with what passes over them: lengths, limits, closures, and the times that
/// follow for a vehicle at an instant.
@NullMarked
package org.anlan.logistics.road.network;

import org.jspecify.annotations.NullMarked;
