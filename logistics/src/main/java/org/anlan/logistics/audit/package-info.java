/// Checks a plan in a file against its instance's files. Whoever distrusts the solver reads this
/// package: it uses nothing of the solver's.
@NullMarked
package org.anlan.logistics.audit;

import org.jspecify.annotations.NullMarked;
