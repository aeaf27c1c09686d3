/// Emergency responses as objects, and the levels that reviewed figures would bear.
///
/// A level is proposed, never activated: only a person starts, changes or ends a response.
@NullMarked
package org.anlan.forecasting.response;

import org.jspecify.annotations.NullMarked;
