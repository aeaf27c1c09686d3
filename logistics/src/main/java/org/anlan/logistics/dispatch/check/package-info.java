/// Adds truck loads up again from their files, sharing no code with the search.
@NullMarked
package org.anlan.logistics.dispatch.check;

import org.jspecify.annotations.NullMarked;
