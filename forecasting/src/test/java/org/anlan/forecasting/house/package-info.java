/// What the tests of this room's service share: a small pack, twins of the ports, one server.
@NullMarked
package org.anlan.forecasting.house;

import org.jspecify.annotations.NullMarked;
