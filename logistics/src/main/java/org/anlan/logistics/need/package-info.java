/// What people need: accepted figures times stated standards, county by county.
@NullMarked
package org.anlan.logistics.need;

import org.jspecify.annotations.NullMarked;
