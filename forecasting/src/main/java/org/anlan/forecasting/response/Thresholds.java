package org.anlan.forecasting.response;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.domain.port.Responses;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// The conditions of all plans in the pack, and which level a sheet of figures bears. Immutable.
final class Thresholds {

    private static final String FILE = "response_thresholds.csv";
    private static final String PEOPLE = "population.csv";
    private static final int LOWEST = 4;

    private final List<Clause> clauses;
    private final Map<RegionCode, BigDecimal> rural;

    private Thresholds(List<Clause> clauses, Map<RegionCode, BigDecimal> rural) {
        this.clauses = List.copyOf(clauses);
        this.rural = Map.copyOf(rural);
    }

    /// Reads the pack; without thresholds nothing is ever proposed.
    static Thresholds of(Pack pack) {
        var clauses =
                pack.has(FILE)
                        ? pack.table(FILE).rows().stream().map(Thresholds::clause).toList()
                        : List.<Clause>of();
        var rural = new HashMap<RegionCode, BigDecimal>();
        if (pack.has(PEOPLE)) {
            for (var row : pack.table(PEOPLE).rows()) {
                if (row.getText("scope").equals("region")) {
                    rural.put(row.getCode("code"), row.getDecimal("rural"));
                }
            }
        }
        return new Thresholds(clauses, rural);
    }

    private static Clause clause(PackRow row) {
        return new Clause(
                row.getText("plan"),
                row.getText("issuer"),
                row.read(
                        "response",
                        text -> Responses.Type.valueOf(text.toUpperCase(Locale.ROOT)),
                        "a kind of response"),
                Math.toIntExact(row.getInteger("level")),
                List.of(row.getText("indicators").split("\\+")),
                row.getText("unit").equals("percent-of-rural"),
                row.getDecimal("lower"),
                row.findDecimal("upper"),
                row.getText("clause"),
                row.getDate("valid_from"),
                row.findDate("valid_to"),
                row.getText("document"),
                row.getFlag("sample"));
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, MathContext.DECIMAL64)
                .setScale(4, RoundingMode.DOWN);
    }

    /// Whether any plan looks at regions of a level.
    boolean looksAt(RegionLevel level) {
        return clauses.stream().anyMatch(c -> issuersOf(level).contains(c.issuer()));
    }

    /// A province's figures count for its own plan and for the nation's, a city's for a city's.
    private static List<String> issuersOf(RegionLevel level) {
        return switch (level) {
            case PROVINCE -> List.of("province", "nation");
            case CITY -> List.of("city");
            case COUNTY, ZONE, TOWNSHIP, VILLAGE -> List.of();
        };
    }

    /// By plan, what the figures bear on a day: the highest level reached, then the nearest clause
    /// of the level above it. A plan none of whose figures was counted says nothing.
    ///
    /// @param nearShare share of a bound from which on it is near, 0 to 1
    SortedMap<String, List<Finding>> assess(
            Sheet sheet, RegionLevel level, LocalDate day, BigDecimal nearShare) {
        var byPlan = new TreeMap<String, List<Finding>>();
        for (var clause : clauses) {
            if (clause.standsOn(day) && issuersOf(level).contains(clause.issuer())) {
                clause.value(sheet, Optional.ofNullable(rural.get(sheet.region())))
                        .map(
                                value ->
                                        new Finding(
                                                clause,
                                                value,
                                                state(clause, value, nearShare),
                                                clause.isSynthetic(sheet)))
                        .ifPresent(
                                f ->
                                        byPlan.computeIfAbsent(
                                                        clause.plan(), _ -> new ArrayList<>())
                                                .add(f));
            }
        }
        byPlan.replaceAll((_, findings) -> telling(findings));
        return byPlan;
    }

    private static Finding.State state(Clause clause, BigDecimal value, BigDecimal nearShare) {
        if (clause.isMetBy(value)) {
            return Finding.State.REACHED;
        }
        return value.compareTo(clause.lower().multiply(nearShare)) >= 0
                ? Finding.State.NEAR
                : Finding.State.NOT_REACHED;
    }

    private static List<Finding> telling(List<Finding> findings) {
        var borne = borne(findings);
        var telling = new ArrayList<Finding>();
        best(findings, borne, true).ifPresent(telling::add);
        best(findings, borne == 0 ? LOWEST : borne - 1, false).ifPresent(telling::add);
        return telling;
    }

    /// The highest level borne, 1 to 4; 0 for none.
    static int borne(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.state() == Finding.State.REACHED)
                .mapToInt(f -> f.clause().level())
                .min()
                .orElse(0);
    }

    /// The clause of a level whose figure comes farthest, as a share of its bound.
    private static Optional<Finding> best(List<Finding> findings, int level, boolean reached) {
        return findings.stream()
                .filter(f -> f.clause().level() == level)
                .filter(f -> (f.state() == Finding.State.REACHED) == reached)
                .max(Comparator.comparing(Thresholds::share));
    }

    private static BigDecimal share(Finding finding) {
        return finding.value().divide(finding.clause().lower(), MathContext.DECIMAL64);
    }
}
