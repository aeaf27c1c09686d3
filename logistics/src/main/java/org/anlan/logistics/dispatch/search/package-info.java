/// The search for truck loads, depot by depot, and the bounds beside it.
@NullMarked
package org.anlan.logistics.dispatch.search;

import org.jspecify.annotations.NullMarked;
