/// What happens in a drill, part by part, and what each part found.
@NullMarked
package org.anlan.app.drill.stage;

import org.jspecify.annotations.NullMarked;
