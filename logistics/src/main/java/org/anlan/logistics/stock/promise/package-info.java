/// What can be promised where and when: goods that lie there, that suppliers agreed to deliver,
/// and that they can make.
@NullMarked
package org.anlan.logistics.stock.promise;

import org.jspecify.annotations.NullMarked;
