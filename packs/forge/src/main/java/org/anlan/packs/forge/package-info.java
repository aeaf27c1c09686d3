/// The programs that make the derived files of a province pack from public inputs, and the checks
/// that every pack and every drill scenario must pass. Nothing here is shipped: the product reads
/// the files, not this module.
@NullMarked
package org.anlan.packs.forge;

import org.jspecify.annotations.NullMarked;
