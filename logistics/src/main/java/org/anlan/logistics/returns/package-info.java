/// Goods that come back when shelters close: called in, received with their condition, the rest
/// written off by two persons.
@NullMarked
package org.anlan.logistics.returns;

import org.jspecify.annotations.NullMarked;
