/// What an installation is made of when it stands open: database, store, divisions, journal.
@NullMarked
package org.anlan.store.open;

import org.jspecify.annotations.NullMarked;
