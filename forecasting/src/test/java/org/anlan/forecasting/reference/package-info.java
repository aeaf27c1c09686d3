/// The reference files beside the project.
@NullMarked
package org.anlan.forecasting.reference;

import org.jspecify.annotations.NullMarked;
