/// The specification of the audit: a plan that holds, and faults planted in it one by one.
@NullMarked
package org.anlan.logistics.audit;

import org.jspecify.annotations.NullMarked;
