/// What leaves and what arrives: truck loads, receipts, and the difference between them.
@NullMarked
package org.anlan.logistics.convoy;

import org.jspecify.annotations.NullMarked;
