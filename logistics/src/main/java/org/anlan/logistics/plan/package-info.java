/// The plan: proposed from needs, stock and roads; checked, approved, reserved by lot.
@NullMarked
package org.anlan.logistics.plan;

import org.jspecify.annotations.NullMarked;
