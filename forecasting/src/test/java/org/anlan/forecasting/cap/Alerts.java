package org.anlan.forecasting.cap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Messages for tests; all figures and names are made up.
final class Alerts {

    static final OffsetDateTime SENT = OffsetDateTime.parse("2020-07-18T20:00:00+08:00");

    private Alerts() {}

    static CapAlert exercise() {
        return saying("预计未来24小时淮河流域灾害风险高。");
    }

    static CapAlert saying(String text) {
        var words = CapWords.of("省应急指挥中心（演练）", "灾害风险提示：" + text, text, text);
        return CapAlert.first(
                new CapReference("anlan-2020-0001", "anlan.example", SENT),
                Status.EXERCISE,
                List.of(info(words, text)));
    }

    static CapInfo info(CapWords words, String text) {
        return CapInfo.chinese(
                Category.SAFETY,
                "灾害风险提示",
                new CapJudgement(
                        Urgency.EXPECTED,
                        WarningColour.ORANGE.severity(),
                        Certainty.ofProbability(0.62)),
                new CapTimes(
                        Optional.of(SENT),
                        Optional.of(SENT.plusHours(6)),
                        Optional.of(SENT.plusHours(30))),
                words,
                List.of(
                        new NamedValue("颜色", WarningColour.ORANGE.chinese()),
                        new NamedValue("说明", text)),
                List.of(CapArea.ofDivisions("阜南县、颍上县", List.of("341225", "341226"))));
    }

    /// Every element the standard has, at least once.
    static CapAlert complete() {
        var ring =
                List.of(
                        new CapPoint(32.1, 115.5),
                        new CapPoint(32.1, 116.0000001),
                        new CapPoint(32.75, 115.75),
                        new CapPoint(32.1, 115.5));
        var area =
                new CapArea(
                        "蒙洼蓄洪区",
                        List.of(new CapShape.Polygon(ring)),
                        List.of(new CapShape.Circle(new CapPoint(-0.00001, 0), 12.5)),
                        List.of(NamedValue.division("341225103")),
                        Optional.of(new BigDecimal("82.5")),
                        Optional.of(new BigDecimal("1E+2")));
        var resource =
                new CapResource(
                        "风险图",
                        "image/png",
                        Optional.of(BigInteger.valueOf(20480)),
                        Optional.of(URI.create("https://anlan.example/map.png")),
                        Optional.of("iVBORw0KGgo="),
                        Optional.of("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
        var words =
                new CapWords(
                        Optional.of("sender"),
                        Optional.of("headline"),
                        Optional.of("a < b && b > c ]]> 'd' \"e\"\r\nnext\tline"),
                        Optional.of("instruction"),
                        Optional.of(URI.create("https://anlan.example/a?b=1&c=%E5%AE%89")),
                        Optional.of("0551-00000000"));
        var info =
                new CapInfo(
                        "en",
                        List.of(Category.values()),
                        "event",
                        List.of(ResponseType.values()),
                        new CapJudgement(Urgency.FUTURE, Severity.MINOR, Certainty.UNLIKELY),
                        Optional.of("audience"),
                        List.of(new NamedValue("code", "")),
                        CapTimes.UNSTATED,
                        words,
                        List.of(new NamedValue("probability", "0.31")),
                        List.of(resource),
                        List.of(area));
        return new CapAlert(
                new CapReference("id-2", "anlan.example", SENT.plusMinutes(5)),
                Status.ACTUAL,
                MessageType.UPDATE,
                Optional.of("source"),
                new CapAudience(Scope.PRIVATE, Optional.empty(), Optional.of("a@b \"c d\"")),
                List.of("one", "two"),
                Optional.of("note"),
                List.of(exercise().id(), new CapReference("id-0", "other", SENT.minusDays(1))),
                Optional.of("incident-1"),
                List.of(info, info));
    }
}
