/// Upkeep of stock, checked without a database.
@NullMarked
package org.anlan.logistics.stock.upkeep;

import org.jspecify.annotations.NullMarked;
