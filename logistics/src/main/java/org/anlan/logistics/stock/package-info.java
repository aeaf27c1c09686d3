/// What there is: lots, and the double-entry ledger of all that moves them.
@NullMarked
package org.anlan.logistics.stock;

import org.jspecify.annotations.NullMarked;
