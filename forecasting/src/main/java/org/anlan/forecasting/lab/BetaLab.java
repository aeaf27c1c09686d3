package org.anlan.forecasting.lab;

import java.util.Arrays;
import org.anlan.forecasting.pooling.BetaTransform;

/// Sharper or softer chances.
final class BetaLab {

    private BetaLab() {}

    static Answer betaTransform(Question in) {
        var transform = in.has("verified") ? fitted(in.part("verified")) : given(in);
        var p = in.numbers("p");
        return new Answer()
                .with("alpha", transform.a())
                .with("beta", transform.b())
                .with(
                        "transformed",
                        in.flag("cumulative", false)
                                ? transform.cumulative(p)
                                : Arrays.stream(p).map(transform::of).toArray());
    }

    private static BetaTransform given(Question in) {
        return new BetaTransform(in.number("alpha", 1), in.number("beta", 1));
    }

    private static BetaTransform fitted(Question verified) {
        var p = verified.numbers("p");
        var y = verified.numbers("y");
        verified.require(p.length >= BetaTransform.FEWEST, "p", "must be 30 or more");
        verified.require(p.length == y.length, "y", "must be one per p");
        return BetaTransform.fit(p, y);
    }
}
