package org.anlan.programs.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `programs.case_step`: who did what to a case, in order.
final class SqlSteps {

    private static final String INSERT =
            """
            insert into programs.case_step
                   (case_id, number, step, state, actor, actor_name, decision, note, taken_at)
            select :id, coalesce(max(number), 0) + 1, :step, :state, :actor, :name, :decision,
                   :note, :at
              from programs.case_step where case_id = :id
            """;

    /// What people do to a case; each is another legal act.
    enum Step {
        CHECK("核定"),
        APPROVE("审定"),
        RETURN("退回");

        private final String zh;

        Step(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /// A step as taken.
    ///
    /// @param note empty where none was written, or its key was destroyed
    record Taken(
            Step step,
            CaseState state,
            String name,
            int decision,
            Optional<String> note,
            Instant at) {}

    private final Sealing sealing;

    SqlSteps(Sealing sealing) {
        this.sealing = sealing;
    }

    void insert(Tx tx, CaseFile file, Step step, Actor actor, Optional<String> note) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", file.id())
                .bind("step", step.name())
                .bind("state", file.standing().state().name())
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("decision", file.standing().decision())
                .bind(
                        "note",
                        note.filter(text -> !text.isBlank())
                                .map(
                                        text ->
                                                sealing.seal(
                                                        file.opening().process(), file.id(), text))
                                .orElse(null))
                .bind("at", tx.civilNow())
                .execute();
    }

    /// The steps of a case, oldest first.
    List<Taken> list(Handle handle, CaseFile file) {
        return handle.createQuery(
                        "select * from programs.case_step where case_id = :id order by number")
                .bind("id", file.id())
                .map(
                        (row, _) ->
                                new Taken(
                                        Step.valueOf(row.getString("step")),
                                        CaseState.valueOf(row.getString("state")),
                                        row.getString("actor_name"),
                                        row.getInt("decision"),
                                        note(file, row.getBytes("note")),
                                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    private Optional<String> note(CaseFile file, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : sealing.open(file.opening().process(), file.id(), sealed);
    }
}
