package org.anlan.programs.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Money;
import org.anlan.domain.indicator.Bilingual;
import org.jdbi.v3.core.Handle;

/// The table `programs.case_decision`: every decision of a case, none ever changed.
final class SqlDecisions {

    private static final String INSERT =
            """
            insert into programs.case_decision
                   (case_id, number, because, kind, amount_fen, sample,
                    explanation_zh, explanation_en, basis, decided_at)
            values (:id, :number, :because, :kind, :fen, :sample, :zh, :en, :basis::jsonb, :at)
            """;

    private static final String LIST =
            """
            select * from programs.case_decision where case_id = :id order by number
            """;

    /// A decision with its number and what made it due.
    record Numbered(int number, Because because, Outcome outcome) {}

    /// What made a decision due.
    enum Because {
        OPENED("按灾情一览表预填"),
        CHECKED("经办人核定"),
        RESPONSE("救灾应急响应变动");

        private final String zh;

        Because(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    private SqlDecisions() {}

    static void insert(Handle handle, UUID id, Numbered decision) {
        var outcome = decision.outcome();
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("number", decision.number())
                .bind("because", decision.because().name())
                .bind("kind", outcome.kind())
                .bind("fen", outcome.amount().map(Money::fen).orElse(null))
                .bind("sample", outcome.sample())
                .bind("zh", outcome.explanation().zh())
                .bind("en", outcome.explanation().en())
                .bind("basis", outcome.basis())
                .bind("at", outcome.at())
                .execute();
    }

    /// The decisions of a case, oldest first.
    static List<Numbered> list(Handle handle, UUID id) {
        return handle.createQuery(LIST)
                .bind("id", id)
                .map(
                        (row, _) ->
                                new Numbered(
                                        row.getInt("number"),
                                        Because.valueOf(row.getString("because")),
                                        outcome(row)))
                .list();
    }

    /// The decision in the present row.
    static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getString("kind"),
                Optional.ofNullable(row.getObject("amount_fen", Long.class)).map(Money::new),
                row.getBoolean("sample"),
                new Bilingual(row.getString("explanation_zh"), row.getString("explanation_en")),
                row.getString("basis"),
                row.getTimestamp("decided_at").toInstant());
    }
}
