package org.anlan.logistics.allocation.reason;

import java.util.List;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Plan;

/// Says why: for each line of a plan and for each shortfall one sentence in Chinese and one in
/// English, worded from claims that were found true in this plan. Not thread-safe.
public final class Reasons {

    private final PlanView view;
    private final List<Wording> wordings;

    /// Prepares the reasons of a plan, which must be one of this instance.
    public Reasons(Instance instance, Plan plan) {
        view = new PlanView(instance, plan);
        wordings = List.of(new ChineseWording(view.index), new EnglishWording(view.index));
    }

    /// Why these goods go there from here.
    public Reason why(Plan.Line line) {
        var claims = LineClaims.of(view, line);
        var sentences = wordings.stream().map(wording -> wording.sentence(claims)).toList();
        return new Reason(claims, sentences.getFirst(), sentences.getLast());
    }

    /// Why this stays unmet.
    public Reason why(Plan.Unmet unmet) {
        var claims = ShortfallClaims.of(view, unmet);
        var sentences = wordings.stream().map(wording -> wording.sentence(unmet, claims)).toList();
        return new Reason(claims, sentences.getFirst(), sentences.getLast());
    }
}
