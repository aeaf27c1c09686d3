/// Relief cases: opened by accepted damage rows, checked by a caseworker, decided by the
// programmes'
/// rules, approved by another person, posted. Nothing is paid here.
@NullMarked
package org.anlan.programs.casework;

import org.jspecify.annotations.NullMarked;
