package org.anlan.logistics.need.shelter;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Actor;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.shelter_count`.
public final class SqlShelterCounts {

    private static final String INSERT =
            """
            insert into logistics.shelter_count
                   (id, process, shelter, people, open, as_of, teller, teller_name, recorded_at)
            values (:id, :process, :shelter, :people, :open, :asOf, :teller, :name, :at)
            """;

    private static final String NEWEST =
            """
            with told as (select c.*, row_number() over (partition by shelter
                                 order by as_of desc, recorded_at desc, id desc) as rank
                            from logistics.shelter_count c where process = :process),
                 emptied as (select shelter, max(as_of) as at from told
                              where people = 0 group by shelter)
            select t.*, (select min(e.as_of) from told e
                          where e.shelter = t.shelter and e.people > 0
                            and (m.at is null or e.as_of > m.at)) as since
              from told t left join emptied m on m.shelter = t.shelter
             where t.rank = 1 order by t.shelter
            """;

    private SqlShelterCounts() {}

    static void insert(Tx tx, String process, ShelterForm.Told told, Actor teller) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("process", process)
                .bind("shelter", told.shelter().id())
                .bind("people", told.people())
                .bind("open", told.open())
                .bind("asOf", told.asOf())
                .bind("teller", teller.id().value())
                .bind("name", teller.name())
                .bind("at", tx.civilNow())
                .execute();
    }

    /// The newest count of each shelter that the pack still names.
    public static List<ShelterCount> list(Handle handle, String process, Catalogue catalogue) {
        return handle
                .createQuery(NEWEST)
                .bind("process", process)
                .map((row, _) -> count(row, catalogue))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ShelterCount> count(ResultSet row, Catalogue catalogue)
            throws SQLException {
        var people = row.getLong("people");
        var open = row.getBoolean("open");
        var asOf = row.getTimestamp("as_of").toInstant();
        var since = Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant);
        var teller = row.getString("teller_name");
        return catalogue
                .findShelter(row.getString("shelter"))
                .map(s -> new ShelterCount(s, people, open, asOf, since(people, since), teller));
    }

    private static Optional<Instant> since(long people, Optional<Instant> since) {
        return people == 0 ? Optional.empty() : since;
    }
}
