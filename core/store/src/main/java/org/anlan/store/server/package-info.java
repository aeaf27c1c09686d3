/// The embedded PostgreSQL: found, started, adopted after a crash, stopped.
@NullMarked
package org.anlan.store.server;

import org.jspecify.annotations.NullMarked;
