/// What there is to know about goods, depots, standards and policy before anything happens.
@NullMarked
package org.anlan.logistics.catalogue;

import org.jspecify.annotations.NullMarked;
