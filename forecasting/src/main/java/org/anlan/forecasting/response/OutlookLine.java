package org.anlan.forecasting.response;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.outlook.SkillMark;
import org.jspecify.annotations.Nullable;

/// One level that may be proposed, and by what.
///
/// @param basis what it rests on
/// @param figure what was looked at, `figureZh` in words
/// @param unitZh of value, bound and margin
/// @param chance that the bound is reached; `NaN` if not known
/// @param times earliest, likely and latest crossing
/// @param mark skill of the forecast behind it; empty for what was observed
record OutlookLine(
        Basis basis,
        Responses.Type type,
        String issuer,
        String plan,
        String document,
        int level,
        String clauseZh,
        String figure,
        String figureZh,
        BigDecimal value,
        String unitZh,
        BigDecimal lower,
        Finding.State state,
        double chance,
        Times times,
        Optional<SkillMark> mark,
        boolean sample,
        boolean synthetic) {

    private static final int PLACES = 3;

    /// What a line rests on.
    enum Basis {
        OBSERVED("实况"),
        FORECAST("预报"),
        NOWCAST("推算");

        private final String zh;

        Basis(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /// When a bound is expected to be reached; empty where it is not, or not known.
    record Times(Optional<Instant> earliest, Optional<Instant> likely, Optional<Instant> latest) {

        static final Times NONE = new Times(Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isReached() {
        return state == Finding.State.REACHED;
    }

    Map<String, @Nullable Object> text() {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("basis", basis.name());
        text.put("basisZh", basis.zh());
        text.put("type", type.name());
        text.put("typeZh", type.zh());
        text.put("issuer", issuer);
        text.put("plan", plan);
        text.put("document", document);
        text.put("level", level);
        text.put("levelZh", Proposal.levelZh(level));
        text.put("clauseZh", clauseZh);
        text.put("figure", figure);
        text.put("figureZh", figureZh);
        text.put("value", plain(value));
        text.put("unit", unitZh);
        text.put("threshold", plain(lower));
        text.put("margin", plain(margin()));
        text.put("state", state.name());
        text.put("chance", Double.isFinite(chance) ? rounded(chance) : null);
        text.put("earliest", times.earliest().map(Instant::toString).orElse(null));
        text.put("likely", times.likely().map(Instant::toString).orElse(null));
        text.put("latest", times.latest().map(Instant::toString).orElse(null));
        text.put("skill", mark.map(SkillMark::name).orElse(null));
        text.put("skillZh", mark.map(SkillMark::zh).orElse(null));
        text.put("sample", sample);
        text.put("synthetic", synthetic);
        return text;
    }

    BigDecimal margin() {
        return value.subtract(lower);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
