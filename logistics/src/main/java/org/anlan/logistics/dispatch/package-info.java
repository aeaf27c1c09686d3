/// Truck loads (装车): what is to be carried with what over which ways, and the trips that carry it.
@NullMarked
package org.anlan.logistics.dispatch;

import org.jspecify.annotations.NullMarked;
