package org.anlan.dashboard.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ClockEnded;
import org.anlan.domain.fact.ClockPassed;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.domain.fact.PlanMoved;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.domain.fact.TaskMoved;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Keeps the list of what waits for somebody in another room: clocks that run, consultations
/// called, what they laid on units, minutes to be issued, plans and exclusions to be decided.
final class MatterWatch implements Watch {

    /// Minutes are issued within half an hour of the end of a session.
    ///
    /// Source: design/screens.md 10, 会商纪要.
    private static final Duration MINUTES = Duration.ofMinutes(30);

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(
                ClockPassed.class,
                ClockEnded.class,
                ReportSubmitted.class,
                ReportsReviewed.class,
                ConsultationMoved.class,
                TaskMoved.class,
                PlanMoved.class,
                ReportExcluded.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        facts.forEach(f -> see(tx, f.seal().civilTime(), f.fact()));
    }

    private static void see(Tx tx, Instant at, Fact fact) {
        switch (fact) {
            case ClockPassed c ->
                    SqlMatters.put(tx, Matter.Kind.CLOCK, c, c.process(), Optional.of(c.due()));
            case ClockEnded c -> SqlMatters.close(tx, Matter.Kind.CLOCK, c.subject());
            case ReportSubmitted r -> SqlMatters.closeClocks(tx, r.process(), r.region());
            case ReportsReviewed r -> SqlMatters.closeClocks(tx, r.process(), r.region());
            case ConsultationMoved c -> {
                var over = c.state().equals("SIGNED") || c.state().equals("CLOSED");
                putOrClose(tx, Matter.Kind.CONSULTATION, c, c.state(), over);
                if (c.state().equals("SIGNED")) {
                    var due = Optional.of(at.plus(MINUTES));
                    SqlMatters.put(tx, Matter.Kind.MINUTES, c, c.state(), due);
                }
            }
            case TaskMoved t -> {
                if (t.state().equals("DONE")) {
                    SqlMatters.close(tx, Matter.Kind.TASK, t.subject());
                } else {
                    var detail = "%s %s %s".formatted(t.consultation(), t.unit(), t.what());
                    SqlMatters.put(tx, Matter.Kind.TASK, t, detail, Optional.of(t.due()));
                }
            }
            case PlanMoved p ->
                    putOrClose(tx, Matter.Kind.PLAN, p, p.state(), !p.state().equals("PROPOSED"));
            case ReportExcluded e ->
                    putOrClose(
                            tx,
                            Matter.Kind.EXCLUSION,
                            e,
                            e.reason(),
                            !e.state().equals("PROPOSED"));
            default -> {}
        }
    }

    private static void putOrClose(
            Tx tx, Matter.Kind kind, Fact fact, String detail, boolean over) {
        if (over) {
            SqlMatters.close(tx, kind, fact.subject());
        } else {
            SqlMatters.put(tx, kind, fact, detail, Optional.empty());
        }
    }
}
