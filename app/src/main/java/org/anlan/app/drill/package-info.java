/// The drill: a scenario played through the public API by people of every level, on the turned
/// civil clock, in an exercise installation.
///
/// Knows no scenario: every bulletin, date, source and base comes from the scenario's folder.
@NullMarked
package org.anlan.app.drill;

import org.jspecify.annotations.NullMarked;
