/// The command desk's own room and everyone's screens: calls, alarms, duty, documents, map and
/// wall.
@NullMarked
package org.anlan.dashboard;

import org.jspecify.annotations.NullMarked;
