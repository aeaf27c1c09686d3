/// Tests of how plans are made.
@NullMarked
package org.anlan.logistics.plan;

import org.jspecify.annotations.NullMarked;
