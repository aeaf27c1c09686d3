/// Road files: read, written, and taken from OpenStreetMap.
@NullMarked
package org.anlan.logistics.road.file;

import org.jspecify.annotations.NullMarked;
