package org.anlan.dashboard.look;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The parts of a page that scroll: what their edge cuts is reached by scrolling, and no fault.
final class ScrollingParts {

    private static final String EDGES =
            """
            () => {
              const edges = new Set([innerHeight]);
              const walk = root => {
                for (const e of root.querySelectorAll('*')) {
                  if (e.shadowRoot) walk(e.shadowRoot);
                  const scrolls = /auto|scroll/.test(getComputedStyle(e).overflowY);
                  if (scrolls && e.scrollHeight > e.clientHeight + 1) {
                    const {top, bottom} = e.getBoundingClientRect();
                    edges.add(Math.round(top)).add(Math.round(bottom));
                  }
                }
              };
              walk(document);
              return [...edges];
            }\
            """;

    private static final Pattern CUT =
            Pattern.compile(
                    "(?s)cut: .* \\((-?\\d+),(-?\\d+),(-?\\d+),(-?\\d+) in"
                            + " (-?\\d+),(-?\\d+),(-?\\d+),(-?\\d+)\\)");

    private ScrollingParts() {}

    /// The faults of a page's layout but those that scrolling undoes.
    static List<String> faults(Tab tab, int leastPixels) {
        var edges = edges(tab);
        return tab.layoutFaults(leastPixels).stream()
                .filter(fault -> !fault.matches("only [0-9]+ texts were seen"))
                .filter(fault -> !isUndone(fault, edges))
                .toList();
    }

    /// Whether a text is cut above or below only, by the edge of a part that scrolls.
    private static boolean isUndone(String fault, List<Integer> edges) {
        var cut = CUT.matcher(fault);
        if (!cut.matches()) {
            return false;
        }
        var n = cut.toMatchResult();
        var inside = number(n, 1) >= number(n, 5) - 1 && number(n, 3) <= number(n, 7) + 1;
        var below = number(n, 4) > number(n, 8) && isNear(edges, number(n, 8));
        var above = number(n, 2) < number(n, 6) && isNear(edges, number(n, 6));
        return inside && (below || above);
    }

    private static boolean isNear(List<Integer> edges, int at) {
        return edges.stream().anyMatch(edge -> Math.abs(edge - at) <= 1);
    }

    private static int number(java.util.regex.MatchResult of, int group) {
        return Integer.parseInt(of.group(group));
    }

    private static List<Integer> edges(Tab tab) {
        var told = (List<?>) Objects.requireNonNull(tab.page().evaluate(EDGES));
        return told.stream().map(edge -> ((Number) edge).intValue()).toList();
    }
}
