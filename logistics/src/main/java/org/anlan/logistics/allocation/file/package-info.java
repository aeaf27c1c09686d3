/// The files that instances and plans are exchanged in: a folder of tables in, a plan as JSON out.
/// Whatever is wrong in one is named with file, line and column.
@NullMarked
package org.anlan.logistics.allocation.file;

import org.jspecify.annotations.NullMarked;
