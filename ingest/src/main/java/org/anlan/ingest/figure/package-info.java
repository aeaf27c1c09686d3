/// Figures: rolled up from township to province by state, kept with the positions between which
/// they stood, and explained.
@NullMarked
package org.anlan.ingest.figure;

import org.jspecify.annotations.NullMarked;
