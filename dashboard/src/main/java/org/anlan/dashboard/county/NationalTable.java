package org.anlan.dashboard.county;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;

/// A place's reviewed figures in the order of the national form, beside what was passed on last.
/// Immutable.
///
/// @param asOf the newest time a figure stands for; empty where none was counted
/// @param version of the order of the form, which is a sample
/// @param sent what was passed on, newest first
@JsonInclude(JsonInclude.Include.ALWAYS)
record NationalTable(
        Optional<Instant> asOf,
        String version,
        boolean sample,
        boolean synthetic,
        List<Line> lines,
        List<PassedOn> sent) {

    /// One figure. Not counted is empty, never 0.
    ///
    /// @param reviewed reviewed by the place's own level, exact decimal in the unit
    /// @param submitted with what is not reviewed yet
    /// @param sent as it was last passed on to the national system
    /// @param differs whether what was passed on is no longer what stands
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            int no,
            String indicator,
            String nameZh,
            String nameEn,
            String unitZh,
            String unitEn,
            Optional<String> reviewed,
            Optional<String> submitted,
            Optional<String> sent,
            boolean differs) {}

    /// The table of a sheet of figures.
    static NationalTable of(NationalForm form, Figures.Sheet sheet, List<PassedOn> sent) {
        var last =
                sent.stream().filter(s -> s.recipient() == PassedOn.Recipient.NATIONAL).findFirst();
        var lines =
                form.lines().stream()
                        .map(i -> line(form.lines().indexOf(i) + 1, i, sheet, last))
                        .toList();
        return new NationalTable(
                sheet.figures().stream()
                        .filter(f -> f.reviewed().isPresent())
                        .map(Figures.Figure::asOf)
                        .max(Comparator.naturalOrder()),
                form.version(),
                true,
                sheet.figures().stream().anyMatch(Figures.Figure::synthetic),
                lines,
                sent);
    }

    private static Line line(
            int no, Indicator indicator, Figures.Sheet sheet, Optional<PassedOn> last) {
        var figure = sheet.find(indicator.code());
        var reviewed = figure.flatMap(Figures.Figure::reviewed).map(Measure::decimal);
        var sent = last.map(PassedOn::values).map(v -> v.get(indicator.code()));
        return new Line(
                no,
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit().zh(),
                indicator.unit().en(),
                reviewed,
                figure.flatMap(Figures.Figure::submitted).map(Measure::decimal),
                sent,
                last.isPresent() && !sent.equals(reviewed));
    }

    /// The values that would be passed on now, by indicator.
    Map<String, String> values() {
        return lines.stream()
                .filter(l -> l.reviewed().isPresent())
                .collect(Collectors.toMap(Line::indicator, l -> l.reviewed().orElseThrow()));
    }
}
