@NullMarked
package org.anlan.forecasting.lab;

import org.jspecify.annotations.NullMarked;
