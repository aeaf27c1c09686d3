package org.anlan.forecasting.warning;

import java.util.List;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.forecasting.warning.Warning.LaterReview;
import org.anlan.store.Tx;
import org.jspecify.annotations.Nullable;

/// What follows an issue, in the table `forecasting.warning`: reviews and signatures owed.
final class SqlFollowUps {

    private SqlFollowUps() {}

    /// Keeps what came of the review after an emergency issue.
    static void reviewLater(
            Tx tx, UUID id, ActorId by, String name, LaterReview came, @Nullable String why) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.warning
                           set later_review = :came, reviewed_by = :by, reviewer = :name,
                               reviewed_at = :at, returned_why = :why
                         where id = :id
                        """)
                .bind("id", id)
                .bind("came", came.name())
                .bind("by", by.value())
                .bind("name", name)
                .bind("at", tx.civilNow())
                .bind("why", why)
                .execute();
    }

    /// Marks what is owed after its time and was not told yet; gives it back.
    static List<Warning> tellReviewsOverdue(Tx tx) {
        return told(
                tx,
                """
                update forecasting.warning set review_told = true
                 where later_review = 'OWED' and review_due <= :at and not review_told
                returning *
                """);
    }

    /// The same for signatures.
    static List<Warning> tellSignaturesOverdue(Tx tx) {
        return told(
                tx,
                """
                update forecasting.warning set countersign_told = true
                 where countersigned_at is null and countersign_due <= :at and not countersign_told
                returning *
                """);
    }

    private static List<Warning> told(Tx tx, String sql) {
        return tx.handle()
                .createQuery(sql)
                .bind("at", tx.civilNow())
                .map((row, _) -> SqlWarningRow.read(row))
                .list();
    }

    static void countersign(Tx tx, UUID id) {
        tx.handle()
                .createUpdate(
                        "update forecasting.warning set countersigned_at = :at where id = :id")
                .bind("id", id)
                .bind("at", tx.civilNow())
                .execute();
    }
}
