/// The gap board (缺口): five needs, place by place, with what is promised, on the road and there.
@NullMarked
package org.anlan.logistics.need.board;

import org.jspecify.annotations.NullMarked;
