/// Shortest times over a large road graph: a customisable contraction hierarchy on plain arrays.
///
/// A map is ordered and contracted once ([Hierarchy]); a closure or another vehicle is only
/// another [Metric] of the same hierarchy; [TravelTimes] answers many pairs at once and [Journeys]
/// one pair with its way. [ArrayDijkstra] needs no preparation and is what they are held against.
///
/// @see "J. Dibbelt, B. Strasser, D. Wagner, Customizable Contraction Hierarchies, ACM Journal of
///     Experimental Algorithmics 21, 2016"
@NullMarked
package org.anlan.logistics.road.hierarchy;

import org.jspecify.annotations.NullMarked;
