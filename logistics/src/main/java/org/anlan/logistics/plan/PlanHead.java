package org.anlan.logistics.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A plan without its lines.
///
/// @param number counts the plans of the installation, from 1
/// @param instance digest of all it was made from
/// @param outcome digest of the plan as the engine made it
/// @param gap how far it can be from the best, as a share of its cost; 0 is proven best
/// @param servedShare share of the whole need that is served with it, 0 to 1
/// @param policies version of the policy it was made with
/// @param situation digest of what was read before people's holds were worked in; empty where
///     there were none
/// @param ancestor the version a person made it from, and why
/// @param returned who sent it back, and why
public record PlanHead(
        UUID id,
        long number,
        String process,
        String base,
        String baseName,
        PlanState state,
        Occasion occasion,
        String instance,
        String outcome,
        BigDecimal gap,
        BigDecimal servedShare,
        String policies,
        Instant madeAt,
        Proposer proposer,
        Optional<Approval> approval,
        Optional<UUID> supersededBy,
        Optional<String> situation,
        Optional<Origin> ancestor,
        Optional<Return> returned) {

    /// The plan as it stood at a civil time, without what was approved, signed or replaced later.
    PlanHead asOf(Instant then, PlanState stood) {
        return new PlanHead(
                id,
                number,
                process,
                base,
                baseName,
                stood,
                occasion,
                instance,
                outcome,
                gap,
                servedShare,
                policies,
                madeAt,
                proposer,
                approval.filter(a -> !a.at().isAfter(then)).map(a -> a.asOf(then)),
                stood == PlanState.SUPERSEDED ? supersededBy : Optional.empty(),
                situation,
                ancestor,
                returned.filter(r -> !r.at().isAfter(then)));
    }

    /// The digest of what was read, before people's holds.
    String read() {
        return situation.orElse(instance);
    }

    /// The version that a person edited, or of which this is the rest, and why.
    public record Origin(UUID plan, String reason) {}

    /// Who sent a plan back (退回), and why.
    public record Return(Instant at, String by, String reason) {}

    /// Who approved it, and how.
    ///
    /// @param by the approver, or who wrote a telephone approval down
    /// @param saidBy who approved by telephone (电话批准); empty if the approver signed
    /// @param signed when and by whom it was signed; empty while a signature is due (待补签)
    public record Approval(
            Instant at, Person by, Optional<Person> saidBy, Optional<Signature> signed) {

        private Approval asOf(Instant then) {
            return new Approval(at, by, saidBy, signed.filter(s -> !s.at().isAfter(then)));
        }
    }

    /// A person with the number beside the name.
    public record Person(String name, String phone) {}

    /// A signature.
    public record Signature(Instant at, String name) {}
}
