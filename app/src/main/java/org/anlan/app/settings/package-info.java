/// What the operator may choose, read once at the start and refused as a whole when anything is
/// wrong. The sample file is the list of keys and the source of all defaults.
@NullMarked
package org.anlan.app.settings;

import org.jspecify.annotations.NullMarked;
