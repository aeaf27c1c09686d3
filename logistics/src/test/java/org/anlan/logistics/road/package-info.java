/// Tests of the roads.
@NullMarked
package org.anlan.logistics.road;

import org.jspecify.annotations.NullMarked;
