package org.anlan.store.open;

import java.util.Collection;
import org.anlan.domain.Fact;

/// What the store must know of a room before it opens.
///
/// @param schema its database schema
/// @param migrations class path folder of its migration scripts
/// @param facts the kinds of facts it states
public record Room(String schema, String migrations, Collection<Class<? extends Fact>> facts) {}
