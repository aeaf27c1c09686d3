package org.anlan.ingest.damage;

import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Lets the county accept a row, or return it with a reason.
final class ReviewDamage {

    /// What a reviewer may decide.
    enum Decision {
        ACCEPT(StoredRow.State.ACCEPTED),
        RETURN(StoredRow.State.RETURNED);

        private final StoredRow.State state;

        Decision(StoredRow.State state) {
            this.state = state;
        }
    }

    private record Review(Decision decision, @Nullable String reason) {}

    private final OpenStore open;

    ReviewDamage(OpenStore open) {
        this.open = open;
    }

    /// @throws Problem 403 for the row's own reporter or another county, 409 for a row that was
    ///     reviewed before
    Answer review(Tx tx, Ask ask) {
        var review = ask.body(Review.class);
        var reason = Optional.ofNullable(review.reason()).orElse("").strip();
        if (review.decision() == Decision.RETURN && reason.isEmpty()) {
            throw Problem.field("/reason", "missing", "退回时请说明理由");
        }
        var row = find(tx, ask.at("id"));
        ask.require(countyPath(row.region()), Role.REVIEWER);
        refuse(ask, row);
        var state = review.decision().state;
        SqlDamageRows.review(tx, row.id(), state, reason);
        if (review.decision() == Decision.ACCEPT) {
            tx.state(accepted(row));
        }
        return Answer.ok(new FileDamage.Filed(row.id(), state, state.zh()));
    }

    private static StoredRow find(Tx tx, String id) {
        return SqlDamageRows.lock(tx.handle(), UUID.fromString(id))
                .orElseThrow(() -> Problem.notFound("没有这一户。"));
    }

    private static void refuse(Ask ask, StoredRow row) {
        if (row.reporter().equals(ask.actor().id().value())) {
            throw Problem.forbidden("id", "not-own", "填报人不能审核自己填报的户。");
        }
        if (row.state() != StoredRow.State.SUBMITTED) {
            throw Problem.conflict("id", "waiting", "这一户%s。".formatted(row.state().zh()));
        }
    }

    /// The county answers for its townships: a post below it reviews nothing.
    private String countyPath(RegionCode region) {
        var county =
                open.divisions().listUpwards(region, open.day()).stream()
                        .filter(r -> r.level().standsAsCounty())
                        .findFirst()
                        .orElseGet(() -> open.divisions().province());
        return open.divisions().path(county.code(), open.day());
    }

    private DamageRowAccepted accepted(StoredRow row) {
        var township =
                open.divisions().listUpwards(row.region(), open.day()).stream()
                        .filter(r -> r.level() == RegionLevel.TOWNSHIP)
                        .findFirst()
                        .map(Region::code)
                        .orElse(row.region());
        return new DamageRowAccepted(
                row.id().toString(), row.process(), township, row.damage().name());
    }
}
