/// What `./anlan test` says at the end.
@NullMarked
package org.anlan.app.check;

import org.jspecify.annotations.NullMarked;
