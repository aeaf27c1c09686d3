package org.anlan.ingest.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.hazard.Hazard;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Bilingual;

/// The hazards under which something may be filed, their sub-hazards included.
///
/// @param codes every code that passes
/// @param names the named hazards, for the message
/// @param all the list, to tell an unknown hazard, which another rule refuses
record HazardGate(Set<String> codes, Bilingual names, Hazards all) {

    HazardGate {
        codes = Set.copyOf(codes);
    }

    /// A gate for the named hazards, parted by commas.
    ///
    /// @throws IllegalArgumentException if the list has no such hazard
    static HazardGate of(String names, Hazards hazards) {
        var named = List.of(names.split(",", -1)).stream().map(hazards::get).toList();
        var codes = new HashSet<String>();
        for (var hazard : named) {
            codes.add(hazard.code());
            hazards.listChildren(hazard.code()).forEach(child -> codes.add(child.code()));
        }
        var zh = named.stream().map(Hazard::nameZh).collect(Collectors.joining("、"));
        var en = named.stream().map(Hazard::nameEn).collect(Collectors.joining(", "));
        return new HazardGate(codes, new Bilingual(zh, en), hazards);
    }

    boolean isShutFor(Form form) {
        return !codes.contains(form.hazard()) && all.find(form.hazard()).isPresent();
    }

    Breach breach(Form form, String field) {
        return Breach.at(field)
                .with("hazard", all.get(form.hazard()).name())
                .with("hazards", names);
    }
}
