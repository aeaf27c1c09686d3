/// The county's own desk over its townships: their sum beside its own table, and what was passed on
/// to the national system and to the county's government.
@NullMarked
package org.anlan.dashboard.county;

import org.jspecify.annotations.NullMarked;
