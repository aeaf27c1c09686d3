/// A real server for tests: its own port, its own database, real sign-in.
@NullMarked
package org.anlan.web.testing;

import org.jspecify.annotations.NullMarked;
