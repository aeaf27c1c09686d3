/// What can be promised, checked without a database.
@NullMarked
package org.anlan.logistics.stock.promise;

import org.jspecify.annotations.NullMarked;
