/// Private goods taken for a disaster (征用): listed at the taking, given back, and paid for.
@NullMarked
package org.anlan.logistics.stock.requisition;

import org.jspecify.annotations.NullMarked;
