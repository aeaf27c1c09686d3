package org.anlan.forecasting.runoff;

/// The fifteen parameters of the three-source Xinanjiang model 三水源新安江模型.
///
/// @param k evaporation of the basin over the potential one, above 0
/// @param b exponent of the tension water curve, not negative
/// @param im impervious share, 0 to below 1
/// @param um capacity of the upper layer, mm, above 0
/// @param lm of the lower layer, mm, above 0
/// @param dm of the deep layer, mm, above 0
/// @param c deep evaporation coefficient, 0 to 1
/// @param sm areal mean free water capacity, mm, above 0
/// @param ex exponent of the free water curve, not negative
/// @param ki daily outflow coefficient to interflow, 0 to 1
/// @param kg daily outflow coefficient to groundwater, 0 to 1
/// @param cs daily recession of the channel, 0 to below 1
/// @param lag L, in steps, not negative
/// @param ci daily recession of interflow, 0 to below 1
/// @param cg daily recession of groundwater, 0 to below 1
/// @see "赵人俊, 流域水文模拟, 1984; Zhao Renjun, The Xinanjiang model applied in China, J. Hydrol.
///     135, 1992"
public record XajParameters(
        double k,
        double b,
        double im,
        double um,
        double lm,
        double dm,
        double c,
        double sm,
        double ex,
        double ki,
        double kg,
        double cs,
        double lag,
        double ci,
        double cg) {

    private static final double FULL = 1 - 1e-5;
    private static final double LONGEST = 10_000;

    public XajParameters {
        require(k > 0 && um > 0 && lm > 0 && dm > 0 && sm > 0, "K, UM, LM, DM, SM", "be above 0");
        require(b >= 0 && ex >= 0 && lag >= 0, "B, EX, L", "not be negative");
        require(lag <= LONGEST, "L", "be at most 10000 steps");
        require(
                isShare(im) && isShare(cs) && isShare(ci) && isShare(cg),
                "IM, CS, CI, CG",
                "be 0 to below 1");
        require(
                c >= 0 && c <= 1 && ki >= 0 && ki <= 1 && kg >= 0 && kg <= 1,
                "C, KI, KG",
                "be 0 to 1");
        require(Double.isFinite(k + b + um + lm + dm + sm + ex + lag), "Parameters", "be finite");
        if (ki + kg >= 1) {
            var sum = ki + kg;
            ki = ki / sum * FULL;
            kg = kg / sum * FULL;
        }
    }

    /// From their values in the order above.
    ///
    /// @throws IllegalArgumentException if they are not fifteen
    public static XajParameters of(double... v) {
        require(v.length == 15, "Parameters", "be fifteen");
        return new XajParameters(
                v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12],
                v[13], v[14]);
    }

    private static boolean isShare(double x) {
        return x >= 0 && x < 1;
    }

    private static void require(boolean holds, String names, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("%s must %s.".formatted(names, rule));
        }
    }

    /// WM: the capacity of all layers, in mm.
    double wm() {
        return um + lm + dm;
    }

    /// The same basin in steps of other length: what leaves in a day leaves over its steps.
    XajParameters inSteps(double hours) {
        var days = hours / 24;
        var out = sharesOf(days);
        return new XajParameters(
                k,
                b,
                im,
                um,
                lm,
                dm,
                c,
                sm,
                ex,
                ki * out,
                kg * out,
                Math.pow(cs, days),
                lag,
                Math.pow(ci, days),
                Math.pow(cg, days));
    }

    /// By what factor KI and KG change when only a part of the step passes, their ratio kept.
    double sharesOf(double part) {
        var sum = ki + kg;
        return sum == 0 ? part : -Math.expm1(part * Math.log1p(-sum)) / sum;
    }
}
