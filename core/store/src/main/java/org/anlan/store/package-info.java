/// The one door to the database: server, pool, transactions, migrations, regions and actors.
///
/// A transaction is passed, never ambient. Everything another room may follow leaves through
/// [org.anlan.store.Tx#state], as a fact.
@NullMarked
package org.anlan.store;

import org.jspecify.annotations.NullMarked;
