package org.anlan.forecasting.loop;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.forecasting.loop.RainEvents.Event;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.verification.Episode;
import org.anlan.forecasting.verification.EventMatching;
import org.anlan.forecasting.warning.WarningSpans.Span;
import org.jspecify.annotations.Nullable;

/// Warnings against events as the contract writes them.
final class WarningText {

    /// Below so many warnings and events together a ratio says little.
    private static final int LEAST = 20;

    private final Gazetteer gazetteer;
    private final Map<String, Span> told;
    private final Map<String, Event> came;

    /// @param told warnings by id
    /// @param came events by id
    WarningText(Gazetteer gazetteer, Map<String, Span> told, Map<String, Event> came) {
        this.gazetteer = gazetteer;
        this.told = Map.copyOf(told);
        this.came = Map.copyOf(came);
    }

    /// What was asked for.
    ///
    /// @param running warnings still in force
    record Asked(Instant from, Instant to, WarningColour colour, int running) {}

    Map<String, @Nullable Object> of(
            EventMatching matching, Asked asked, Optional<SeverityRule> rule) {
        var table = matching.table(0);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("from", asked.from());
        text.put("to", asked.to());
        text.put("colour", asked.colour().name());
        text.put("warnings", told.size());
        text.put("events", came.size());
        text.put("running", asked.running());
        text.put("hits", matching.matches().size());
        text.put("falseAlarms", matching.inVain().size());
        text.put("misses", matching.missed().size());
        text.put("detection", Plain.of(table.detection()));
        text.put("falseAlarmRatio", Plain.of(table.falseAlarmRatio()));
        text.put("criticalSuccess", Plain.of(table.criticalSuccess()));
        text.put("medianLeadHours", Plain.of(matching.medianLeadHours()));
        text.put("small", told.size() + came.size() < LEAST);
        text.put("least", LEAST);
        text.put("ruleZh", rule.map(r -> zh(r, asked)).orElse("没有判定事件的规则。"));
        text.put("ruleEn", rule.map(r -> en(r, asked)).orElse("There is no rule for events."));
        text.put("matches", matching.matches().stream().map(this::match).toList());
        text.put("inVain", list(matching.inVain()));
        text.put("missed", list(matching.missed()));
        return text;
    }

    private static String zh(SeverityRule rule, Asked asked) {
        return (
                        "%s(%s)的连续日算一次事件;一次预警与一次事件一对一匹配,使共同的县·小时最多。雨日起止时分不明,以零时为界,提前量因此偏小。仍在生效的"
                        + " %d 次预警不参加评定。")
                .formatted(
                rule.text().zh(), rule.sample() ? "示例标准" : rule.source(), asked.running());
    }

    private static String en(SeverityRule rule, Asked asked) {
        return (
                        "Days in a row with %s (%s) are one event; one warning is matched with "
                        + "one event so that the county-hours in common are greatest. Hours withi"
                        + "n a day of rain are unknown, midnight is taken, so lead times are told"
                        + " too short. %d warnings still in force are not judged.")
                .formatted(
                rule.text().en(), rule.sample() ? "sample" : rule.source(), asked.running());
    }

    private Map<String, @Nullable Object> match(EventMatching.Match match) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("warning", episode(match.warning()));
        text.put("event", episode(match.event()));
        text.put("leadHours", Plain.of(match.leadHours()));
        return text;
    }

    private List<Map<String, @Nullable Object>> list(Collection<Episode> episodes) {
        return episodes.stream().map(this::episode).toList();
    }

    private Map<String, @Nullable Object> episode(Episode episode) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", episode.id());
        text.put("from", episode.start());
        text.put("to", episode.end());
        var span = told.get(episode.id());
        var event = came.get(episode.id());
        if (span != null) {
            text.put("issuedAt", span.issued());
            areas(text, span.areas());
            text.put("level", Names.level(span.colour()));
            text.put("textZh", span.headline());
            text.put("textEn", span.headline());
        } else if (event != null) {
            text.put("issuedAt", null);
            areas(text, event.counties());
            text.put("level", event.level());
            text.put("textZh", rain("%d 县,县面雨量最大一日 %.1f 毫米", event));
            text.put("textEn", rain("%d counties, highest mean of a day %.1f mm", event));
        }
        return text;
    }

    private static String rain(String words, Event event) {
        return String.format(Locale.ROOT, words, event.counties().size(), event.most());
    }

    private void areas(Map<String, @Nullable Object> text, List<String> codes) {
        text.put("areas", codes);
        text.put(
                "areaNames",
                codes.stream().map(code -> gazetteer.name(new RegionCode(code))).toList());
    }
}
