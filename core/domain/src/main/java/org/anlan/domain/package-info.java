/// The language of the house: regions, money, facts, actors and scopes, spoken by every room.
///
/// Imports the JDK only. A type enters here when a second room needs it, not before.
@NullMarked
package org.anlan.domain;

import org.jspecify.annotations.NullMarked;
