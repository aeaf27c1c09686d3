package org.anlan.forecasting.loss;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.Sheet;

/// What counties said on one base: figures, and statements that nothing new had happened.
///
/// @param sheets in the order asked
/// @param stated until when a county last stated it, by region
record CountyWords(List<Sheet> sheets, Map<RegionCode, Instant> stated) {

    CountyWords {
        sheets = List.copyOf(sheets);
        stated = Map.copyOf(stated);
    }

    static CountyWords of(Figures figures, String process, String base, List<RegionCode> counties) {
        return new CountyWords(
                figures.listNow(process, base, counties),
                figures.listNothingNew(process, base, counties));
    }

    /// Until when a county's total of an indicator is known not to have grown. Who counted other
    /// things and never this one has not said that there is none of it.
    Optional<Instant> unchanged(Sheet sheet, String indicator) {
        var counted = sheet.figures().stream().filter(f -> f.reviewed().isPresent()).toList();
        var speaks =
                counted.isEmpty()
                        || counted.stream().anyMatch(f -> f.indicator().equals(indicator));
        return speaks ? Optional.ofNullable(stated.get(sheet.region())) : Optional.empty();
    }
}
