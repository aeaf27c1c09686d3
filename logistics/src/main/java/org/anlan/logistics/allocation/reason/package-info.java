/// Why a plan is as it is, in words: a reason for each line and each shortfall, as claims that can
// be
/// proved, said in Chinese and in English. Uses nothing of the solver.
@NullMarked
package org.anlan.logistics.allocation.reason;

import org.jspecify.annotations.NullMarked;
