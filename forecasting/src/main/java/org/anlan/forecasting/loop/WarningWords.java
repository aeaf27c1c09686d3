package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.forecasting.loop.SeverityRule.Kind;
import org.anlan.forecasting.loop.WarningText.Asked;
import org.anlan.forecasting.place.Gazetteer;

/// Says in two languages what an event was, and by what warnings are judged. Stateless.
final class WarningWords {

    private final Gazetteer gazetteer;

    WarningWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// What happened: the rain, the rivers, the losses, so far as each was there.
    Bilingual event(Event event) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (event.names().containsKey(Kind.AREAL_RAIN_DAY)) {
            zh.add(text("县面雨量最大一日 %.1f 毫米", event.most()));
            en.add(text("highest mean of a county in a day %.1f mm", event.most()));
        }
        var rivers = event.names().getOrDefault(Kind.STAGE_MARK, List.of());
        if (!rivers.isEmpty()) {
            zh.add(String.join("、", rivers) + "超警戒或保证水位");
            en.add(String.join(", ", rivers) + " above warning or guarantee stage");
        }
        var bearing = event.names().getOrDefault(Kind.RESPONSE_BORNE, List.of());
        if (!bearing.isEmpty()) {
            zh.add(places(bearing) + "已审核灾情新达到救灾应急响应条件");
            en.add("reviewed figures newly bear a relief response: " + places(bearing));
        }
        var counties = event.onsets().size();
        return new Bilingual(
                "%d 县;%s".formatted(counties, String.join(";", zh)),
                "%d counties; %s".formatted(counties, String.join("; ", en)));
    }

    private static String text(String words, double value) {
        return String.format(Locale.ROOT, words, value);
    }

    private String places(List<String> codes) {
        return codes.stream()
                .map(code -> gazetteer.name(new RegionCode(code)))
                .collect(Collectors.joining("、"));
    }

    /// By what warnings are judged.
    ///
    /// @param waiting in force, and nothing has come of them yet
    Bilingual rule(List<SeverityRule> rules, Asked asked, long waiting) {
        if (rules.isEmpty()) {
            return new Bilingual("没有判定事件的规则。", "There is no rule for events.");
        }
        return new Bilingual(zh(rules, asked, waiting), en(rules, asked, waiting));
    }

    private static String zh(List<SeverityRule> rules, Asked asked, long waiting) {
        var each =
                rules.stream()
                        .map(r -> r.text().zh() + (r.sample() ? "(示例标准)" : "(" + r.source() + ")"))
                        .collect(Collectors.joining("、"));
        return ("有县出现下列任一情况的连续日算一次事件:%s。水位算到降下来的那次读数为止。警报、更新和解除算一次预警;一次预警与一次事件"
                        + "一对一匹配,使共同的县·小时最多。提前量从发布算到预警地区内最早出险的一日;时分不明,以零时为界,因此偏小。"
                        + "仍在生效、已遇上事件的算命中;%d 次仍在生效而还没有事件的不参加评定。灾害救助准备 %d 次不是预报,也不参加。")
                .formatted(each, waiting, asked.others());
    }

    private static String en(List<SeverityRule> rules, Asked asked, long waiting) {
        var each =
                rules.stream()
                        .map(
                                r ->
                                        r.text().en()
                                                + (r.sample()
                                                        ? " (sample)"
                                                        : " (" + r.source() + ")"))
                        .collect(Collectors.joining("; "));
        return ("Days in a row on which a county had any of these are one event: %s. A stage counts"
                        + " until the reading that was below again. Alert, updates and cancellation"
                        + " are one warning; one warning is matched with one event so that the"
                        + " county-hours in common are greatest. Lead time runs from the issue to"
                        + " the first day of danger within the area warned; hours are unknown,"
                        + " midnight is taken, so it is told too short. A warning in force that met"
                        + " its event is a hit; %d in force without one are not judged. %d notices"
                        + " of relief preparation foretell nothing and are left out.")
                .formatted(each, waiting, asked.others());
    }
}
