/// A report's life: taken in, checked, reviewed level by level, returned, set aside; every version
/// kept.
@NullMarked
package org.anlan.ingest.report;

import org.jspecify.annotations.NullMarked;
