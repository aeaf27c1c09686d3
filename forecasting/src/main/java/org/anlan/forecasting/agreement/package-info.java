/// The sheet of a consultation on damage 灾情会商: each department's own figures, the figures agreed
/// on 会商核定 with the differences kept, and the dead and missing compared person by person.
@NullMarked
package org.anlan.forecasting.agreement;

import org.jspecify.annotations.NullMarked;
