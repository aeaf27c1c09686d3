/// From an accepted report until every wall shows the new figure.
@NullMarked
package org.anlan.benchmarks.wall;

import org.jspecify.annotations.NullMarked;
