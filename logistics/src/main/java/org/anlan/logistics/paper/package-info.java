/// What the papers of an allocation say, for the desk to print.
@NullMarked
package org.anlan.logistics.paper;

import org.jspecify.annotations.NullMarked;
