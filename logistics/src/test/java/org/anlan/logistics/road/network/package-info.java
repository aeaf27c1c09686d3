/// Tests of road networks.
@NullMarked
package org.anlan.logistics.road.network;

import org.jspecify.annotations.NullMarked;
