/// Tests of road files.
@NullMarked
package org.anlan.logistics.road.file;

import org.jspecify.annotations.NullMarked;
