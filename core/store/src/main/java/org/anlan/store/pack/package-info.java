/// The province pack and the scenarios of drills: folders of described tables, read and refused by
/// file, line and column. Their format is told in `packs/README.md`.
@NullMarked
package org.anlan.store.pack;

import org.jspecify.annotations.NullMarked;
