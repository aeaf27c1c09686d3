package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.verification.ContingencyTable;
import org.anlan.forecasting.verification.Episode;
import org.anlan.forecasting.verification.EventMatching;
import org.anlan.forecasting.verification.EventMatching.Match;
import org.anlan.forecasting.warning.WarningSpans.Span;
import org.jspecify.annotations.Nullable;

/// Warnings against events as the contract writes them.
final class WarningText {

    /// Below so many warnings and events together a ratio says little.
    private static final int LEAST = 20;

    private static final double MINUTES = 60;

    private final Gazetteer gazetteer;
    private final WarningWords words;
    private final Map<String, Span> told;
    private final Map<String, Event> came;

    WarningText(Gazetteer gazetteer, Collection<Span> told, Collection<Event> came) {
        this.gazetteer = gazetteer;
        this.words = new WarningWords(gazetteer);
        this.told =
                told.stream()
                        .collect(Collectors.toMap(s -> s.id().toString(), s -> s, (a, _) -> a));
        this.came = came.stream().collect(Collectors.toMap(Event::id, event -> event));
    }

    /// What was asked for.
    ///
    /// @param others warnings that are no notices of risk
    record Asked(Instant from, Instant to, WarningColour colour, int others) {}

    Map<String, @Nullable Object> of(EventMatching found, Asked asked, List<SeverityRule> rules) {
        var matching = withLeads(found);
        var vain = matching.inVain().stream().filter(e -> !e.end().isAfter(asked.to())).toList();
        var waiting = matching.inVain().size() - vain.size();
        var table =
                new ContingencyTable(
                        matching.matches().size(), vain.size(), matching.missed().size(), 0);
        var rule = words.rule(rules, asked, waiting);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("from", asked.from());
        text.put("to", asked.to());
        text.put("colour", asked.colour().name());
        text.put("warnings", told.size());
        text.put("messages", told.values().stream().mapToInt(Span::messages).sum());
        text.put("events", came.size());
        text.put("running", waiting);
        text.put("hits", matching.matches().size());
        text.put("falseAlarms", vain.size());
        text.put("misses", matching.missed().size());
        text.put("detection", Plain.of(table.detection()));
        text.put("falseAlarmRatio", Plain.of(table.falseAlarmRatio()));
        text.put("criticalSuccess", Plain.of(table.criticalSuccess()));
        text.put("medianLeadHours", Plain.of(matching.medianLeadHours()));
        text.put("small", told.size() + came.size() < LEAST);
        text.put("least", LEAST);
        text.put("ruleZh", rule.zh());
        text.put("ruleEn", rule.en());
        text.put("matches", matching.matches().stream().map(this::match).toList());
        text.put("inVain", list(vain));
        text.put("missed", list(matching.missed()));
        return text;
    }

    /// Lead time from the issue to the first day of danger within the area warned, not anywhere;
    /// below 0 if the warning came late.
    private EventMatching withLeads(EventMatching matching) {
        return new EventMatching(
                matching.matches().stream()
                        .map(m -> new Match(m.warning(), m.event(), m.overlap(), leadHours(m)))
                        .toList(),
                matching.inVain(),
                matching.missed());
    }

    private double leadHours(Match match) {
        var event = Objects.requireNonNull(came.get(match.event().id()));
        var onset = event.onset(match.warning().squareKilometres().keySet()).orElse(event.from());
        return Duration.between(match.warning().issued(), onset).toMinutes() / MINUTES;
    }

    private Map<String, @Nullable Object> match(Match match) {
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
            var what = words.event(event);
            text.put("issuedAt", null);
            areas(text, event.counties());
            text.put("level", event.level());
            text.put("textZh", what.zh());
            text.put("textEn", what.en());
        }
        return text;
    }

    private void areas(Map<String, @Nullable Object> text, List<String> codes) {
        text.put("areas", codes);
        text.put(
                "areaNames",
                codes.stream().map(code -> gazetteer.name(new RegionCode(code))).toList());
    }
}
