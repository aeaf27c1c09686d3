/// Wider totals split over townships by residents, rain and lot, within the form's own rules.
@NullMarked
package org.anlan.app.drill.split;

import org.jspecify.annotations.NullMarked;
