/// Background work: named threads that wake when rung and at the latest after a pause.
@NullMarked
package org.anlan.store.loop;

import org.jspecify.annotations.NullMarked;
