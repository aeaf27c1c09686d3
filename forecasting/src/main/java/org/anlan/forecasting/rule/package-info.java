/// The versioned rules that open a consultation, and the limits they name.
@NullMarked
package org.anlan.forecasting.rule;

import org.jspecify.annotations.NullMarked;
