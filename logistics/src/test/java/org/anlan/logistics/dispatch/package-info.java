/// Tests of truck loads: the search against brute force and its checker, the files, the checker.
@NullMarked
package org.anlan.logistics.dispatch;

import org.jspecify.annotations.NullMarked;
