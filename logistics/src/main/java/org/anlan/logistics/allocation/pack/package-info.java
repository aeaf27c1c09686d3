/// Plans in whole packs: fractional flows rounded and what became free given out again.
@NullMarked
package org.anlan.logistics.allocation.pack;

import org.jspecify.annotations.NullMarked;
