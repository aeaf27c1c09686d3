/// The house as a program: `main`, settings, wiring and command line. Only this module knows all
/// rooms.
@NullMarked
package org.anlan.app;

import org.jspecify.annotations.NullMarked;
