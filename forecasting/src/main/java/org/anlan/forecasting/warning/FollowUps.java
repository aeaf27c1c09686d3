package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.domain.fact.WarningFollowUp;
import org.anlan.forecasting.warning.EmergencyRules.Step;
import org.anlan.store.Tx;

/// What is owed after a warning went out: the review of the emergency path, the signature of a
/// leader who approved by phone, each under its own clock. Thread-safe.
final class FollowUps {

    /// One thing owed or brought.
    ///
    /// @param roles who may bring it
    record FollowUp(
            Step what,
            String whatZh,
            List<Role> roles,
            Instant dueAt,
            State state,
            Optional<Instant> doneAt,
            Optional<String> doneBy) {}

    /// Whether it was brought, or is late.
    enum State {
        OWED,
        OVERDUE,
        DONE
    }

    private final EmergencyRules rules;

    FollowUps(EmergencyRules rules) {
        this.rules = rules;
    }

    /// What a warning owes or brought, the earlier due first.
    List<FollowUp> list(Warning warning, Instant now) {
        var course = warning.course();
        var list = new ArrayList<FollowUp>();
        course.reviewDue()
                .ifPresent(
                        due -> {
                            var done = course.reviewedAt().filter(_ -> !warning.owesReview());
                            list.add(of(Step.REVIEW, due, now, done, warning.reviewer()));
                        });
        course.countersignDue()
                .ifPresent(
                        due ->
                                list.add(
                                        of(
                                                Step.COUNTERSIGN,
                                                due,
                                                now,
                                                warning.countersignedAt(),
                                                warning.signer())));
        return list;
    }

    private FollowUp of(
            Step what, Instant due, Instant now, Optional<Instant> done, Optional<String> by) {
        var open = now.isBefore(due) ? State.OWED : State.OVERDUE;
        var state = done.isPresent() ? State.DONE : open;
        var roles = rules.get(what).roles();
        return new FollowUp(what, what.zh(), roles, due, state, done, done.flatMap(_ -> by));
    }

    /// Tells once of each that is late.
    void tick(Tx tx) {
        SqlFollowUps.tellReviewsOverdue(tx)
                .forEach(w -> tell(tx, w, Step.REVIEW, WarningFollowUp.State.OVERDUE));
        SqlFollowUps.tellSignaturesOverdue(tx)
                .forEach(w -> tell(tx, w, Step.COUNTERSIGN, WarningFollowUp.State.OVERDUE));
    }

    /// Tells that one was brought, or that the review objects.
    static void tell(Tx tx, Warning warning, Step what, WarningFollowUp.State state) {
        tx.state(
                new WarningFollowUp(
                        warning.id().toString(),
                        warning.area(),
                        warning.form().colour().name(),
                        what.name(),
                        state));
    }
}
