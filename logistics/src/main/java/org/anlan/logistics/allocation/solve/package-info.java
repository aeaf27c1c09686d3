/// The best plan with its proof: each item as a network, items that share vehicles priced together,
/// and the levels below which no place needs to fall.
@NullMarked
package org.anlan.logistics.allocation.solve;

import org.jspecify.annotations.NullMarked;
