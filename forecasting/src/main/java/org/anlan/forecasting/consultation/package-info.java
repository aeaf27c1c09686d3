/// Consultations 会商: called, evidence frozen, sealed opinions, cards turned, signed, minutes.
///
/// Nothing is editable after its seal, and nobody reads the opinion of another before the reveal.
@NullMarked
package org.anlan.forecasting.consultation;

import org.jspecify.annotations.NullMarked;
