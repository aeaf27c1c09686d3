package org.anlan.forecasting.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.asked.SpokenFor;
import org.anlan.store.Tx;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `forecasting.person_list`, `listed_person` and `person_read`.
final class SqlPersonLists {

    private static final String NEWEST =
            """
            select distinct on (department) * from forecasting.person_list
             where consultation = :consultation order by department, version desc
            """;

    private static final String PERSONS =
            """
            select p.* from forecasting.listed_person p
              join (select department, max(version) as version from forecasting.person_list
                     where consultation = :consultation group by department) newest
             using (department, version)
             where p.consultation = :consultation
             order by p.department, p.number
            """;

    private static final String LIST =
            """
            insert into forecasting.person_list (consultation, department, version, dead, missing,
                   reason, filed_by, filer, on_behalf, filed_at)
            values (:consultation, :department, :version, :dead, :missing,
                   :reason, :by, :filer, :behalf, :at)
            """;

    private static final String PERSON =
            """
            insert into forecasting.listed_person
                   (id, consultation, department, version, number, state, personal, identity)
            values (:id, :consultation, :department, :version, :number, :state, :personal, :identity)
            """;

    /// A list without its names.
    ///
    /// @param version from 1; higher where it was filed anew
    record Listed(
            String department,
            int version,
            int dead,
            int missing,
            Optional<String> reason,
            boolean onBehalf,
            Instant filedAt) {}

    private SqlPersonLists() {}

    static void insert(
            Tx tx,
            Matter matter,
            SpokenFor speaker,
            int version,
            List<PersonEntry> items,
            @Nullable String reason,
            PersonSeal seal,
            Ask ask) {
        tx.handle()
                .createUpdate(LIST)
                .bind("consultation", matter.consultation())
                .bind("department", speaker.name())
                .bind("version", version)
                .bind("dead", count(items, PersonEntry.State.DEAD))
                .bind("missing", count(items, PersonEntry.State.MISSING))
                .bind("reason", reason)
                .bind("by", ask.actor().id().value())
                .bind("filer", ask.actor().name())
                .bind("behalf", speaker.onBehalf())
                .bind("at", tx.civilNow())
                .execute();
        for (int i = 0; i < items.size(); i++) {
            insert(tx.handle(), matter, speaker.name(), version, i + 1, items.get(i), seal);
        }
    }

    private static int count(List<PersonEntry> items, PersonEntry.State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }

    private static void insert(
            Handle handle,
            Matter matter,
            String department,
            int version,
            int number,
            PersonEntry person,
            PersonSeal seal) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var digest = person.identity() == null ? null : seal.digest(person.identity());
        handle.createUpdate(PERSON)
                .bind("id", id)
                .bind("consultation", matter.consultation())
                .bind("department", department)
                .bind("version", version)
                .bind("number", number)
                .bind("state", person.state().name())
                .bind("personal", seal.seal(id, person))
                .bind("identity", digest)
                .execute();
    }

    /// The newest list of each department.
    static List<Listed> list(Handle handle, UUID consultation) {
        return handle.createQuery(NEWEST)
                .bind("consultation", consultation)
                .map(
                        (row, _) ->
                                new Listed(
                                        row.getString("department"),
                                        row.getInt("version"),
                                        row.getInt("dead"),
                                        row.getInt("missing"),
                                        Optional.ofNullable(row.getString("reason")),
                                        row.getBoolean("on_behalf"),
                                        row.getTimestamp("filed_at").toInstant()))
                .list();
    }

    /// The persons of the newest lists, opened.
    static List<ListedPerson> listPersons(Handle handle, UUID consultation, PersonSeal seal) {
        return handle.createQuery(PERSONS)
                .bind("consultation", consultation)
                .map(
                        (row, _) ->
                                new ListedPerson(
                                        row.getString("department"),
                                        row.getInt("number"),
                                        seal.open(
                                                row.getObject("id", UUID.class),
                                                row.getBytes("personal")),
                                        Optional.ofNullable(row.getBytes("identity"))
                                                .map(HexFormat.of()::formatHex)))
                .list();
    }

    /// Whether anything is sealed under the key of a process.
    static boolean hasAny(Handle handle, String process) {
        return handle.createQuery(
                        """
                        select exists (select from forecasting.listed_person p
                                         join forecasting.consultation c on c.id = p.consultation
                                        where coalesce(nullif(c.process, ''), c.id::text) = :process)
                        """)
                .bind("process", process)
                .mapTo(Boolean.class)
                .one();
    }

    static void noteRead(Tx tx, UUID consultation, UUID actor) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.person_read (consultation, actor, read_at)
                        values (:consultation, :actor, :at)
                        """)
                .bind("consultation", consultation)
                .bind("actor", actor)
                .bind("at", tx.civilNow())
                .execute();
    }
}
