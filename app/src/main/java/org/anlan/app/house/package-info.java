/// The wiring: opens the store, builds the rooms in two steps, opens the door, and closes all in
/// turn.
@NullMarked
package org.anlan.app.house;

import org.jspecify.annotations.NullMarked;
