/// The list of needs for donors (捐赠需求清单), published from the gap board.
@NullMarked
package org.anlan.logistics.need.list;

import org.jspecify.annotations.NullMarked;
