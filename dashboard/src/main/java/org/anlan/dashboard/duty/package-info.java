/// Who is on duty, and how one shift hands over to the next (交接班).
@NullMarked
package org.anlan.dashboard.duty;

import org.jspecify.annotations.NullMarked;
