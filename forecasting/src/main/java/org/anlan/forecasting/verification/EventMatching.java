package org.anlan.forecasting.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/// Warnings and events matched one to one so that the sum of what they have in common, in time and
/// area, is greatest: the best of all matchings, not the first found. Where several are equally
/// good, the order of the lists does not decide: episodes are taken by start and id.
///
/// @param matches by onset
/// @param inVain warnings without an event
/// @param missed events without a warning
/// @see "H. W. Kuhn, The Hungarian method for the assignment problem, 1955; J. Munkres, 1957"
public record EventMatching(List<Match> matches, List<Episode> inVain, List<Episode> missed) {

    private static final Comparator<Episode> BY_START =
            Comparator.comparing(Episode::start).thenComparing(Episode::id);

    public EventMatching {
        matches = List.copyOf(matches);
        inVain = List.copyOf(inVain);
        missed = List.copyOf(missed);
    }

    /// A warning and the event it was for.
    ///
    /// @param warning that held
    /// @param event that came
    /// @param overlap hours × km², above 0
    /// @param leadHours onset less issue; below 0 if the warning came late
    public record Match(Episode warning, Episode event, double overlap, double leadHours) {}

    /// The best matching, in O(n³).
    ///
    /// @param warnings in any order
    /// @param events in any order
    public static EventMatching of(List<Episode> warnings, List<Episode> events) {
        var told = warnings.stream().sorted(BY_START).toList();
        var came = events.stream().sorted(BY_START).toList();
        var overlaps = new double[told.size()][came.size()];
        for (int i = 0; i < overlaps.length; i++) {
            for (int j = 0; j < overlaps[i].length; j++) {
                overlaps[i][j] = told.get(i).overlap(came.get(j));
            }
        }
        var chosen = new Assignment(overlaps).columns();
        return taken(told, came, overlaps, chosen);
    }

    private static EventMatching taken(
            List<Episode> told, List<Episode> came, double[][] overlaps, int[] chosen) {
        var matches = new ArrayList<Match>();
        var inVain = new ArrayList<Episode>();
        var met = new HashSet<Integer>();
        for (int i = 0; i < chosen.length; i++) {
            var j = chosen[i];
            if (j < 0 || !(overlaps[i][j] > 0)) {
                inVain.add(told.get(i));
                continue;
            }
            met.add(j);
            var event = came.get(j);
            matches.add(
                    new Match(told.get(i), event, overlaps[i][j], event.leadHours(told.get(i))));
        }
        matches.sort(Comparator.comparing(Match::event, BY_START));
        var missed = new ArrayList<Episode>();
        for (int j = 0; j < came.size(); j++) {
            if (!met.contains(j)) {
                missed.add(came.get(j));
            }
        }
        return new EventMatching(matches, inVain, missed);
    }

    /// Hits, false alarms and misses; how often nothing was told and nothing came is not known
    /// here.
    ///
    /// @param correctNegatives as counted elsewhere; `0` leaves the scores that need it undefined
    public ContingencyTable table(double correctNegatives) {
        return new ContingencyTable(matches.size(), inVain.size(), missed.size(), correctNegatives);
    }

    /// The middle lead time, in hours; empty without a match.
    public OptionalDouble medianLeadHours() {
        return Episode.median(matches.stream().mapToDouble(Match::leadHours).toArray());
    }
}
