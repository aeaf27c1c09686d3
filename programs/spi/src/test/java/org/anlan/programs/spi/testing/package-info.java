/// The contract test that each programme must pass, and what it needs: made-up places, made-up
/// applications, and a look into the programme's own classes.
@NullMarked
package org.anlan.programs.spi.testing;

import org.jspecify.annotations.NullMarked;
