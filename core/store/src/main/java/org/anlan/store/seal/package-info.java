/// Personal data sealed row by row, under keys that lie outside the database.
@NullMarked
package org.anlan.store.seal;

import org.jspecify.annotations.NullMarked;
