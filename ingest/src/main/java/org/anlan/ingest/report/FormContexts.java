package org.anlan.ingest.report;

import java.util.List;
import java.util.Set;
import org.anlan.ingest.rules.Filing;

/// Everything that form rules hold a report against, whoever knows it. Thread-safe.
///
/// @param list who knows figures; no two of them the same key
public record FormContexts(List<FormContext> list) {

    public FormContexts {
        list = List.copyOf(list);
    }

    /// The filing with all that is known of its place.
    Filing within(Filing filing, FormContext.Asking asking) {
        var full = filing;
        for (var context : list) {
            for (var known : context.figures(asking).entrySet()) {
                full = full.within(known.getKey(), known.getValue());
            }
        }
        return full;
    }

    /// Whether nobody can know any of the keys of a rule: then it never speaks here.
    boolean leavesSilent(Set<String> keys) {
        return !keys.isEmpty() && keys.stream().noneMatch(this::supplies);
    }

    /// Whether a rule of these keys rests on figures that are not official.
    boolean isOnSample(Set<String> keys) {
        return keys.stream().anyMatch(this::isSample);
    }

    /// Whether what is known under a key is not official.
    public boolean isSample(String key) {
        return list.stream().anyMatch(context -> context.isSample(key));
    }

    /// Whether anybody can know a key, for one place or another.
    public boolean supplies(String key) {
        return list.stream().anyMatch(context -> context.supplies(key));
    }
}
