/// The desk as it is used: a real server, a real database, and twins of the ports it asks.
@NullMarked
package org.anlan.dashboard.desk;

import org.jspecify.annotations.NullMarked;
