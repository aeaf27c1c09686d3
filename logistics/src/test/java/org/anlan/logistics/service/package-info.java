/// The room as a whole: real HTTP, real database, figures that the test changes.
@NullMarked
package org.anlan.logistics.service;

import org.jspecify.annotations.NullMarked;
