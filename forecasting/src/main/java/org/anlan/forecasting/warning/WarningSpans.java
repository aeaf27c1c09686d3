package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.forecasting.cap.WarningColour;
import org.jdbi.v3.core.Handle;

/// Warnings from their alert to their end, updates and cancellation taken in: what is held against
/// events. Stateless, safe for all threads.
public final class WarningSpans {

    private WarningSpans() {}

    /// A warning while it held.
    ///
    /// @param id of its alert
    /// @param kind what it is
    /// @param issued when a colour asked for was first issued
    /// @param from when it took hold, not before the issue
    /// @param to when it was cancelled or ran out, or will
    /// @param colour the gravest it had
    /// @param messages sent about it: alert, updates and cancellation are one warning
    /// @param areas codes of the divisions it named
    /// @param headline of the gravest message
    public record Span(
            UUID id,
            WarningKind kind,
            Instant issued,
            Instant from,
            Instant to,
            WarningColour colour,
            int messages,
            List<String> areas,
            String headline) {

        public Span {
            areas = List.copyOf(areas);
        }
    }

    /// The warnings issued since an instant that had a colour or a graver one, by time of issue.
    public static List<Span> list(Handle handle, Instant since, WarningColour least) {
        var roots = new LinkedHashMap<UUID, UUID>();
        var chains = new LinkedHashMap<UUID, List<SqlWarningSpans.Sent>>();
        for (var sent : SqlWarningSpans.listSent(handle, since)) {
            var root = sent.follows().map(f -> roots.getOrDefault(f, f)).orElse(sent.id());
            roots.put(sent.id(), root);
            chains.computeIfAbsent(root, _ -> new ArrayList<>()).add(sent);
        }
        return spans(chains, least);
    }

    private static List<Span> spans(
            Map<UUID, List<SqlWarningSpans.Sent>> chains, WarningColour least) {
        var spans = new ArrayList<Span>();
        chains.forEach(
                (root, chain) -> {
                    var grave =
                            chain.stream()
                                    .filter(s -> !s.isCancel())
                                    .filter(s -> s.colour().compareTo(least) >= 0)
                                    .toList();
                    if (!grave.isEmpty()) {
                        spans.add(span(root, chain, grave));
                    }
                });
        return spans;
    }

    private static Span span(
            UUID root, List<SqlWarningSpans.Sent> chain, List<SqlWarningSpans.Sent> grave) {
        var first = grave.getFirst();
        var worst = grave.getFirst();
        var areas = new LinkedHashSet<String>();
        for (var sent : grave) {
            worst = sent.colour().compareTo(worst.colour()) > 0 ? sent : worst;
            areas.addAll(sent.areas());
        }
        var from = first.onset().isBefore(first.sentAt()) ? first.sentAt() : first.onset();
        var end = end(chain, grave.getLast());
        var to = end.isAfter(from) ? end : from.plusSeconds(1);
        return new Span(
                root,
                worst.kind(),
                first.sentAt(),
                from,
                to,
                worst.colour(),
                chain.size(),
                List.copyOf(areas),
                worst.headline());
    }

    /// When the last grave message was followed by a milder one or a cancellation, else when it
    /// ends by itself.
    private static Instant end(List<SqlWarningSpans.Sent> chain, SqlWarningSpans.Sent last) {
        var next = chain.indexOf(last) + 1;
        return next < chain.size() ? chain.get(next).sentAt() : last.end();
    }
}
