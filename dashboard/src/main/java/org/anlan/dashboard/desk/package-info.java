/// What all books of the desk share: its facts, and the names of places.
@NullMarked
package org.anlan.dashboard.desk;

import org.jspecify.annotations.NullMarked;
