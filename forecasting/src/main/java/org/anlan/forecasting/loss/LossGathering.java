package org.anlan.forecasting.loss;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.Base;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.forecasting.areal.CountyRains;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.product.ImpactPrior;
import org.anlan.store.open.OpenStore;
import org.jspecify.annotations.Nullable;

/// Reads what a nowcast is computed from: figures of one base, rain of the process, curves.
/// Thread-safe.
final class LossGathering {

    /// Rain before that has no part in losses of today.
    private static final Duration LONGEST = Duration.ofDays(120);

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Figures figures;
    private final ImpactPrior prior;
    private final DevelopmentCurves sample;
    private final PastProcesses past;

    LossGathering(
            OpenStore open,
            Gazetteer gazetteer,
            Figures figures,
            ImpactPrior prior,
            DevelopmentCurves sample) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.figures = figures;
        this.prior = prior;
        this.sample = sample;
        this.past = new PastProcesses(figures, at -> open.journal().positionKnownBy(at));
    }

    /// A process and the base meant.
    record Topic(DisasterProcess process, Base base) {}

    /// The process and base of some ids; empty if there is no such process, or it was never counted
    /// on that base.
    Optional<Topic> find(List<DisasterProcess> processes, String process, String base) {
        return processes.stream()
                .filter(p -> p.id().equals(process))
                .flatMap(p -> p.bases().stream().map(b -> new Topic(p, b)))
                .filter(t -> t.base().id().equals(base))
                .findFirst();
    }

    LossInputs gather(List<DisasterProcess> processes, Topic topic, Instant now) {
        var counties = gazetteer.counties();
        var process = topic.process();
        var base = topic.base().id();
        var words = CountyWords.of(figures, process.id(), base, counties);
        var sheets = words.sheets();
        var onset = onset(topic);
        var days = rain(onset, now);
        var curves = curves(processes, process);
        var rains = new RainByWord(prior, byRegion(days));
        var priors = priors(counties, byRegion(days));
        var errors = new PastNowcasts(open, processes, process, gazetteer.province());
        var hours = Math.max(0, Duration.between(onset, now).toMinutes() / 60.0);
        return new LossInputs(
                process.id(),
                base,
                process.hazard(),
                sheets.isEmpty() ? 0 : sheets.getFirst().position(),
                now.toString(),
                onset.toString(),
                !process.open(),
                new LossInputs.Curve(
                        curves.isLearnt(), curves.events(), curves.sample(), curves.textZh()),
                span(days),
                isSample(priors),
                curves.byIndicator().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                e ->
                                        new LossInputs.Line(
                                                e.getKey(),
                                                e.getValue().points(),
                                                counties(e.getKey(), words, priors, rains),
                                                errors.of(e.getKey(), hours).text()))
                        .toList());
    }

    /// The first day of the base where it states one, else the first report.
    private static Instant onset(Topic topic) {
        return topic.base()
                .from()
                .map(day -> day.atStartOfDay(OpenStore.ZONE).toInstant())
                .orElse(topic.process().startedAt());
    }

    private DevelopmentCurves curves(List<DisasterProcess> all, DisasterProcess process) {
        var indicators = List.copyOf(sample.byIndicator().keySet());
        return past.curves(all, process.hazard(), gazetteer.province(), indicators).orElse(sample);
    }

    private List<CountyDay> rain(Instant onset, Instant now) {
        var earliest = onset.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : onset;
        var from = LocalDate.ofInstant(earliest, OpenStore.ZONE).minusDays(ImpactPrior.DAYS);
        var to = LocalDate.ofInstant(now, OpenStore.ZONE);
        return open.store().read(handle -> CountyRains.list(handle, from, to, now));
    }

    private static Map<String, List<CountyDay>> byRegion(List<CountyDay> days) {
        var byRegion = new HashMap<String, List<CountyDay>>();
        days.forEach(d -> byRegion.computeIfAbsent(d.region(), _ -> new ArrayList<>()).add(d));
        return byRegion;
    }

    private static List<String> span(List<CountyDay> days) {
        return days.stream()
                .map(CountyDay::day)
                .distinct()
                .sorted()
                .map(LocalDate::toString)
                .toList();
    }

    /// By region, the lines of the three days with the greatest sum.
    private Map<String, List<ImpactPrior.Line>> priors(
            List<RegionCode> counties, Map<String, List<CountyDay>> rain) {
        var priors = new LinkedHashMap<String, List<ImpactPrior.Line>>();
        for (var county : counties) {
            var days = rain.getOrDefault(county.digits(), List.of());
            priors.put(county.digits(), prior.lines(county.digits(), RainByWord.greatest(days)));
        }
        return priors;
    }

    private static boolean isSample(Map<String, List<ImpactPrior.Line>> priors) {
        return priors.values().stream().flatMap(List::stream).anyMatch(ImpactPrior.Line::sample);
    }

    private static List<LossInputs.County> counties(
            String indicator,
            CountyWords words,
            Map<String, List<ImpactPrior.Line>> priors,
            RainByWord rains) {
        return words.sheets().stream()
                .map(
                        sheet -> {
                            var region = sheet.region().digits();
                            return county(
                                    indicator,
                                    sheet,
                                    priors.getOrDefault(region, List.of()),
                                    words,
                                    rains);
                        })
                .toList();
    }

    private static LossInputs.County county(
            String indicator,
            Sheet sheet,
            List<ImpactPrior.Line> prior,
            CountyWords words,
            RainByWord rains) {
        var region = sheet.region().digits();
        var expected = prior.stream().filter(l -> l.indicator().equals(indicator)).findFirst();
        var spread = expected.flatMap(ImpactPrior.Line::spread);
        var figure = sheet.find(indicator).filter(f -> f.reviewed().isPresent());
        var unchanged = words.unchanged(sheet, indicator);
        var word =
                Stream.concat(figure.map(Figures.Figure::asOf).stream(), unchanged.stream())
                        .max(Comparator.naturalOrder());
        return new LossInputs.County(
                region,
                spread.map(s -> s.logMean()).orElse(null),
                spread.map(s -> s.logDeviation()).orElse(null),
                boxed(rains.people(region)),
                expected.map(l -> boxed(l.exposed())).orElse(null),
                figure.flatMap(Figures.Figure::reviewed).map(LossGathering::number).orElse(null),
                figure.map(f -> f.asOf().toString()).orElse(null),
                unchanged.map(Instant::toString).orElse(null),
                word.flatMap(at -> rains.since(region, indicator, at)).orElse(null));
    }

    private static Double number(Measure measure) {
        return measure.exact().doubleValue();
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
