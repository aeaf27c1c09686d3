/// How the screens look: the real pages in a real browser, over answers recorded for tests.
@NullMarked
package org.anlan.dashboard.look;

import org.jspecify.annotations.NullMarked;
