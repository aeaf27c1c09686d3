/// The test database: one embedded server a JVM, one fresh database a test class.
@NullMarked
package org.anlan.store.testing;

import org.jspecify.annotations.NullMarked;
