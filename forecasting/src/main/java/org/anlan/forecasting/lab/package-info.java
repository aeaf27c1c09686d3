/// Each method of the forecasters alone 单独试算: JSON in, JSON out, without a database or a server.
///
/// A method is a name, a shape file (what goes in and comes out, with units and source) and an
/// example file. The classes here only carry values over; the arithmetic lives where the method
/// does.
@NullMarked
package org.anlan.forecasting.lab;

import org.jspecify.annotations.NullMarked;
