package org.anlan.ingest.rules;

import java.util.List;
import java.util.Map;

/// All that the rules found on one filing, the heaviest first: hard before soft, then by weight.
///
/// @param list every finding, those explained by a reason included, so that reviewers see both
/// @param reasons rule id to the reporter's reason
public record RuleFindings(List<Finding> list, Map<String, String> reasons) {

    public RuleFindings {
        list = List.copyOf(list);
        reasons = Map.copyOf(reasons);
    }

    /// The findings that stand in the way: hard ones, and soft ones without a reason.
    public List<Finding> listRefusing() {
        return list.stream().filter(this::refuses).toList();
    }

    /// Whether the form may be taken.
    public boolean accepted() {
        return list.stream().noneMatch(this::refuses);
    }

    /// Lets an acceptable form pass.
    ///
    /// @throws FormRefused with all findings that stand in the way
    public void throwIfRefused() {
        var refusing = listRefusing();
        if (!refusing.isEmpty()) {
            throw new FormRefused(refusing);
        }
    }

    private boolean refuses(Finding finding) {
        return finding.severity() == Severity.HARD
                || reasons.getOrDefault(finding.rule(), "").isBlank();
    }
}
