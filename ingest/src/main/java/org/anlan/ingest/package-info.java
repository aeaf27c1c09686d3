/// Everything that comes in from below: reports and their review, figures, readings, damage rows.
@NullMarked
package org.anlan.ingest;

import org.jspecify.annotations.NullMarked;
