/// Transitional living aid 过渡期生活救助: rules only.
@NullMarked
package org.anlan.programs.relief.transitional;

import org.jspecify.annotations.NullMarked;
