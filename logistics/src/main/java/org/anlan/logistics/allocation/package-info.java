/// Who gets what from where, as data: what an instance is, what a plan is, and what both cost.
/// How the best plan is found, rounded, reasoned, checked, written and made up for tests stands in
/// the rooms below. Pure: no database, no clock, no network.
@NullMarked
package org.anlan.logistics.allocation;

import org.jspecify.annotations.NullMarked;
