/// How strongly the ground shakes around an earthquake 地震烈度: elliptical attenuation.
///
/// Pure computation. Distances in km on a plane whose origin is the epicentre, intensity in degrees
/// of the Chinese scale (GB/T 17742-2020), magnitude Ms, strike in degrees clockwise from north.
@NullMarked
package org.anlan.forecasting.quake;

import org.jspecify.annotations.NullMarked;
