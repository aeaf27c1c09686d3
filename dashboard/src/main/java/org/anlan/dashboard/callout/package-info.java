/// Call-outs (叫应): whom a warning must reach, who answered, who acted.
@NullMarked
package org.anlan.dashboard.callout;

import org.jspecify.annotations.NullMarked;
