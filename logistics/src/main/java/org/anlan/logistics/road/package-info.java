/// How long the way takes, and which roads are closed.
@NullMarked
package org.anlan.logistics.road;

import org.jspecify.annotations.NullMarked;
