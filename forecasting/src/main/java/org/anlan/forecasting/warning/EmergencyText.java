package org.anlan.forecasting.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.domain.Role;
import org.anlan.forecasting.warning.EmergencyRules.Step;
import org.anlan.web.Answer;

/// The rules of the emergency path as screens are told of them.
final class EmergencyText {

    /// @param seconds within how long the whole path should be gone
    record Rules(long seconds, List<Line> steps) {}

    /// @param minutes after the issue; empty for what comes before it
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            Step step, String stepZh, List<Role> roles, Optional<Long> minutes, String source) {}

    private EmergencyText() {}

    static Answer of(EmergencyRules rules) {
        var steps =
                Stream.of(Step.values())
                        .filter(step -> step != Step.PATH)
                        .map(rules::get)
                        .map(EmergencyText::line)
                        .toList();
        return Answer.ok(new Rules(rules.within(Step.PATH).toSeconds(), steps));
    }

    private static Line line(EmergencyRules.Rule rule) {
        return new Line(
                rule.step(),
                rule.step().zh(),
                rule.roles(),
                rule.within().map(Duration::toMinutes),
                rule.source());
    }
}
