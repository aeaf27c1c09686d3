/// Tests of needs beside what was received of them.
@NullMarked
package org.anlan.logistics.need;

import org.jspecify.annotations.NullMarked;
