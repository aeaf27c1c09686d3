package org.anlan.dashboard.duty;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.duty.Roster.Person;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `desk.roster` and `desk.roster_post`: each roster ever set, the newest in force.
public final class SqlRosters {

    private static final String KNOWN =
            """
            select p.duty, p.name, p.phone
              from desk.roster_post p
             where p.roster = (select id from desk.roster
                                where cast(:known as timestamptz) is null
                                   or set_at <= cast(:known as timestamptz)
                                order by id desc limit 1)
             order by p.rank
            """;

    private record Line(String duty, Person person) {}

    private SqlRosters() {}

    /// The roster in force, if one was ever set.
    public static Optional<Roster> find(Handle handle) {
        return find(handle, Optional.empty());
    }

    /// The roster that was in force at a civil time; now where it is empty.
    public static Optional<Roster> find(Handle handle, Optional<Instant> known) {
        var lines =
                handle.createQuery(KNOWN)
                        .bind("known", known)
                        .map(
                                (row, _) ->
                                        new Line(
                                                row.getString("duty"),
                                                new Person(
                                                        row.getString("name"),
                                                        row.getString("phone"))))
                        .list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Roster(
                        of(lines, "LEADER").getFirst(),
                        of(lines, "CHIEF").getFirst(),
                        of(lines, "OFFICER")));
    }

    private static List<Person> of(List<Line> lines, String duty) {
        return lines.stream().filter(l -> l.duty().equals(duty)).map(Line::person).toList();
    }

    /// Lets one roster after another be set.
    static void lock(Handle handle) {
        handle.execute("lock table desk.roster in exclusive mode");
    }

    /// The id of the roster in force; `none` where none was ever set.
    static String version(Handle handle) {
        return handle.createQuery("select id::text from desk.roster order by id desc limit 1")
                .mapTo(String.class)
                .findOne()
                .orElse("none");
    }

    static UUID insert(Tx tx, Roster roster) {
        var id = UuidCreator.getTimeOrderedEpoch();
        tx.handle()
                .createUpdate("insert into desk.roster (id, set_by, set_at) values (:id, :by, :at)")
                .bind("id", id)
                .bind("by", tx.cause().actor().value())
                .bind("at", tx.civilNow())
                .execute();
        var lines = lines(roster);
        for (var rank = 0; rank < lines.size(); rank++) {
            var line = lines.get(rank);
            tx.handle()
                    .createUpdate(
                            "insert into desk.roster_post (roster, rank, duty, name, phone) values (:id, :rank, :duty, :name, :phone)")
                    .bind("id", id)
                    .bind("rank", rank)
                    .bind("duty", line.duty())
                    .bind("name", line.person().name())
                    .bind("phone", line.person().phone())
                    .execute();
        }
        return id;
    }

    private static List<Line> lines(Roster roster) {
        var lines = new ArrayList<Line>();
        roster.officers().forEach(o -> lines.add(new Line("OFFICER", o)));
        lines.add(new Line("CHIEF", roster.chief()));
        lines.add(new Line("LEADER", roster.leader()));
        return lines;
    }
}
