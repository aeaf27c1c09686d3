package org.anlan.dashboard.floodarea;

import java.time.Instant;

/// That a flood storage area was put to use (启用) or closed again, as somebody at the desk said.
///
/// @param inUse whether water is let in from then on
/// @param at civil time from which it is so
/// @param note who ordered it, by which document, what is known
/// @param by who wrote it down
record FloodAreaState(String area, boolean inUse, Instant at, String note, String by) {}
