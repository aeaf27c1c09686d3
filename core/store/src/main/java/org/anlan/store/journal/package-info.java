/// The heartbeat: inbox, sealer, one chain of sealed facts, and those who follow it.
@NullMarked
package org.anlan.store.journal;

import org.jspecify.annotations.NullMarked;
