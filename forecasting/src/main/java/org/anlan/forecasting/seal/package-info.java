/// Digests and the key with which warnings are signed.
@NullMarked
package org.anlan.forecasting.seal;

import org.jspecify.annotations.NullMarked;
