/// Plans over several buckets of time and modes of transport (滚动调拨): what leaves when, by what,
/// before which road closes.
@NullMarked
package org.anlan.logistics.horizon;

import org.jspecify.annotations.NullMarked;
