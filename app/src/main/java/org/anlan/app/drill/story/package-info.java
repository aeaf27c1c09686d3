/// A disaster as a scenario tells it: what was published and measured, read from a folder.
@NullMarked
package org.anlan.app.drill.story;

import org.jspecify.annotations.NullMarked;
