/// The township split is exact and keeps the form's rules.
@NullMarked
package org.anlan.app.drill.split;

import org.jspecify.annotations.NullMarked;
