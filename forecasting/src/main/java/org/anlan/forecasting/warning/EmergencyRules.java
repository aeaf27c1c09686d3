package org.anlan.forecasting.warning;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.domain.indicator.CatalogueTable;

/// Who does what on the emergency path and within which time, as `emergency.tsv` states it.
/// Immutable and thread-safe.
final class EmergencyRules {

    /// A step of the path; PATH is the whole of it.
    enum Step {
        PATH("全程"),
        DRAFT("制作"),
        APPROVE("电话批准"),
        REVIEW("补审"),
        COUNTERSIGN("补签");

        private final String zh;

        Step(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /// A row.
    ///
    /// @param roles who may do it; none for the whole path
    /// @param within after the issue, or for the whole path; empty for what comes before
    record Rule(Step step, List<Role> roles, Optional<Duration> within, String source) {}

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final Map<Step, Rule> rules = new EnumMap<>(Step.class);

    static EmergencyRules bundled() {
        return new EmergencyRules(CatalogueTable.resource(EmergencyRules.class, "emergency.tsv"));
    }

    /// @throws org.anlan.domain.indicator.TableRefused if a step is missing or a cell unreadable
    EmergencyRules(CatalogueTable table) {
        table.rows().forEach(this::add);
        for (var step : Step.values()) {
            if (!rules.containsKey(step)) {
                throw new IllegalArgumentException(
                        "Emergency rules (%s) must state step %s."
                                .formatted(table.version(), step));
            }
        }
    }

    private void add(CatalogueTable.Row row) {
        var step = row.choice("step", Step.class);
        try {
            var roles =
                    row.find("roles").stream()
                            .flatMap(text -> Arrays.stream(text.split(",")))
                            .map(Role::valueOf)
                            .toList();
            var within = row.find("minutes").map(EmergencyRules::minutes);
            rules.put(step, new Rule(step, roles, within, row.get("source")));
        } catch (IllegalArgumentException e) {
            throw row.refuse("roles", "names a duty or a time that is none: " + e.getMessage());
        }
    }

    private static Duration minutes(String text) {
        return Duration.ofSeconds(new BigDecimal(text).multiply(SIXTY).longValueExact());
    }

    Rule get(Step step) {
        return Objects.requireNonNull(rules.get(step), "step without rule");
    }

    Role[] roles(Step step) {
        return get(step).roles().toArray(Role[]::new);
    }

    Duration within(Step step) {
        return get(step).within().orElse(Duration.ZERO);
    }
}
