/// Who gets what from where: the allocation problem as data, the best plan with its proof, the
/// reasons in plain words, an independent checker, and the files both are exchanged in. Pure: no
/// database, no clock, no network.
@NullMarked
package org.anlan.logistics.allocation;

import org.jspecify.annotations.NullMarked;
