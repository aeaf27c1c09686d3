/// Backup and restore: one neutral archive, between any two databases, checked before it is used.
@NullMarked
package org.anlan.store.backup;

import org.jspecify.annotations.NullMarked;
