/// Tests of shortest times over large maps.
@NullMarked
package org.anlan.logistics.road.hierarchy;

import org.jspecify.annotations.NullMarked;
