/// The run engine under test: models that count, throw, hang and wait.
@NullMarked
package org.anlan.forecasting.run;

import org.jspecify.annotations.NullMarked;
