package org.anlan.forecasting.raster;

import java.io.Serial;

/// A raster or a question to one is not understood; the message says why, for whoever sent it.
public final class RasterRefused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    RasterRefused(String why) {
        super(why);
    }

    RasterRefused(String why, Throwable cause) {
        super(why, cause);
    }

    static void unless(boolean holds, String why) {
        if (!holds) {
            throw new RasterRefused(why);
        }
    }
}
