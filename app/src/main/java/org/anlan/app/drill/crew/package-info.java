/// The people of a drill and their screens: plain HTTP against the public API.
@NullMarked
package org.anlan.app.drill.crew;

import org.jspecify.annotations.NullMarked;
