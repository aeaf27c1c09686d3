/// What packages of this room bring into the evidence of consultations.
@NullMarked
package org.anlan.forecasting.evidence;

import org.jspecify.annotations.NullMarked;
