/// What happens, as screens hear it: sealed facts projected, cut by scope, written once a tick.
@NullMarked
package org.anlan.web.live;

import org.jspecify.annotations.NullMarked;
