/// Heads counted in shelters (安置点点名).
@NullMarked
package org.anlan.logistics.need.shelter;

import org.jspecify.annotations.NullMarked;
