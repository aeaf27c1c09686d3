/// Truck loads of approved plans: made from what waits in the depots, kept by version, answered.
@NullMarked
package org.anlan.logistics.dispatch.load;

import org.jspecify.annotations.NullMarked;
