/// Questions to other rooms, asked from within a transaction of this one.
///
/// A port answers from its own snapshot. JDBI binds a transaction to its thread, and a snapshot
/// cannot begin inside it: so the question is put on a thread of its own.
@NullMarked
package org.anlan.forecasting.aside;

import org.jspecify.annotations.NullMarked;
