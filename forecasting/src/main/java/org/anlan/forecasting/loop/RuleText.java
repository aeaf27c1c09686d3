package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.forecasting.book.Quantity;
import org.anlan.web.Answer;

/// The rules of outcomes in plain words.
final class RuleText {

    private RuleText() {}

    static Answer answer(OutcomeRules rules, SeverityRules severity) {
        var items = new ArrayList<Map<String, Object>>();
        for (var rule : rules.list()) {
            items.add(
                    text(
                            rule.key(),
                            rule.quantity(),
                            rule.text(),
                            rule.sample(),
                            rule.source()));
        }
        for (var rule : severity.list()) {
            items.add(
                    text(
                            rule.id() + "@" + rule.version(),
                            Quantity.RISK_LEVEL,
                            words(rule),
                            rule.sample(),
                            rule.source()));
        }
        return Answer.ok(Map.of("items", List.copyOf(items)));
    }

    private static Bilingual words(SeverityRule rule) {
        var level = Names.level(rule.level());
        return new Bilingual(
                "%s → %s".formatted(rule.text().zh(), level.zh()),
                "%s → %s".formatted(rule.text().en(), level.en()));
    }

    private static Map<String, Object> text(
            String id, String quantity, Bilingual words, boolean sample, String source) {
        return Map.of(
                "id", id,
                "quantity", quantity,
                "textZh", words.zh(),
                "textEn", words.en(),
                "sample", sample,
                "source", source);
    }
}
