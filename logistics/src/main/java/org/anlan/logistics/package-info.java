/// The logistics room (物资调拨): needs, stock, plans, dispatches and receipts; schema `logistics`.
@NullMarked
package org.anlan.logistics;

import org.jspecify.annotations.NullMarked;
