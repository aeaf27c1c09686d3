/// Tests of what the pack states about goods and standards.
@NullMarked
package org.anlan.logistics.catalogue;

import org.jspecify.annotations.NullMarked;
