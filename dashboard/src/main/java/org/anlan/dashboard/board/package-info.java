/// What the wall reads beside figures: tasks by time left, the timeline, evacuation.
@NullMarked
package org.anlan.dashboard.board;

import org.jspecify.annotations.NullMarked;
