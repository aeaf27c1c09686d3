/// Flood storage areas (行蓄洪区): where they lie, and which are in use.
@NullMarked
package org.anlan.dashboard.floodarea;

import org.jspecify.annotations.NullMarked;
