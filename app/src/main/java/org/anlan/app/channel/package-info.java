/// The ways out of the house that need a library: mail and a message broker; and the registration
/// of all of them from the settings.
@NullMarked
package org.anlan.app.channel;

import org.jspecify.annotations.NullMarked;
