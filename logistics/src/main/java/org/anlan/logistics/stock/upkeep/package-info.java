/// Keeping stock fit: what is to be inspected and what is to be used, exchanged or scrapped before
/// it expires.
@NullMarked
package org.anlan.logistics.stock.upkeep;

import org.jspecify.annotations.NullMarked;
