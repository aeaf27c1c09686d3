package org.anlan.dashboard.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The table `desk.duty_person`.
final class SqlDutyPersons {

    private static final String INSERT =
            """
            insert into desk.duty_person (id, region, village, duty, rank, sealed, sample,
                   from_pack, changed_at, changed_by)
            values (:id, :region, :village, :duty, :rank, :sealed, :sample, :pack, :at, :by)
                on conflict (id) do nothing
            """;

    private static final String PAGE =
            """
            select * from desk.duty_person
             where retired_at is null and region = any(:regions)
               and (region, village, rank, id) > (:region, :village, :rank, cast(:id as uuid))
             order by region, village, rank, id limit :most
            """;

    private static final String FIRST =
            """
            select * from desk.duty_person
             where retired_at is null and rank = 1 and region = any(:regions)
               and (:villages or village = '')
            """;

    private static final String NEXT =
            """
            select * from desk.duty_person p
             where retired_at is null and region = :region and village = :village
               and rank = (select min(rank) from desk.duty_person
                            where retired_at is null and region = :region
                              and village = :village and rank > :rank)
            """;

    private final PersonalSeal seal;

    SqlDutyPersons(PersonalSeal seal) {
        this.seal = seal;
    }

    void insert(
            Handle handle,
            Collection<DutyPerson> persons,
            boolean fromPack,
            Instant at,
            String by) {
        try (var batch = handle.prepareBatch(INSERT)) {
            for (var person : persons) {
                batch.bind("id", person.id())
                        .bind("region", person.region().digits())
                        .bind("village", person.village())
                        .bind("duty", person.duty().name())
                        .bind("rank", person.rank())
                        .bind("sealed", sealed(person.id(), person.who().orElseThrow()))
                        .bind("sample", person.sample())
                        .bind("pack", fromPack)
                        .bind("at", at)
                        .bind("by", by)
                        .add();
            }
            batch.execute();
        }
    }

    private byte[] sealed(UUID id, DutyPerson.Who who) {
        return seal.seal(id, who.text());
    }

    Set<UUID> listIds(Handle handle) {
        return Set.copyOf(
                handle.createQuery("select id from desk.duty_person where from_pack")
                        .mapTo(UUID.class)
                        .list());
    }

    void change(
            Handle handle,
            UUID id,
            int rank,
            DutyPerson.Who who,
            boolean sample,
            Instant at,
            String by) {
        handle.createUpdate(
                        """
                        update desk.duty_person
                           set rank = :rank, sealed = :sealed, sample = :sample,
                               version = version + 1, changed_at = :at, changed_by = :by
                         where id = :id
                        """)
                .bind("id", id)
                .bind("rank", rank)
                .bind("sealed", sealed(id, who))
                .bind("sample", sample)
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    void retire(Handle handle, UUID id, Instant at, String by) {
        handle.createUpdate(
                        """
                        update desk.duty_person
                           set retired_at = :at, version = version + 1, changed_at = :at,
                               changed_by = :by
                         where id = :id
                        """)
                .bind("id", id)
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    Optional<DutyPerson> lock(Handle handle, UUID id) {
        return handle.createQuery("select * from desk.duty_person where id = :id for update")
                .bind("id", id)
                .map((row, _) -> person(row))
                .findOne();
    }

    Optional<DutyPerson> find(Handle handle, UUID id) {
        return handle.createQuery("select * from desk.duty_person where id = :id")
                .bind("id", id)
                .map((row, _) -> person(row))
                .findOne();
    }

    List<DutyPerson> list(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("select * from desk.duty_person where id = any(:ids)")
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map((row, _) -> person(row))
                .list();
    }

    /// Those of regions after a key, in the order of the book.
    List<DutyPerson> page(
            Handle handle, Collection<RegionCode> regions, PersonKey after, int most) {
        return handle.createQuery(PAGE)
                .bindArray("regions", String.class, digits(regions))
                .bind("region", after.region())
                .bind("village", after.village())
                .bind("rank", after.rank())
                .bind("id", after.id())
                .bind("most", most)
                .map((row, _) -> person(row))
                .list();
    }

    /// Whom a call in some regions goes to first.
    ///
    /// @param villages whether those of villages too
    List<DutyPerson> listFirst(Handle handle, Collection<RegionCode> regions, boolean villages) {
        return handle.createQuery(FIRST)
                .bindArray("regions", String.class, digits(regions))
                .bind("villages", villages)
                .map((row, _) -> person(row))
                .list();
    }

    /// Whom it goes to after one of a rank, at the same place.
    List<DutyPerson> listNext(Handle handle, RegionCode region, String village, int rank) {
        return handle.createQuery(NEXT)
                .bind("region", region.digits())
                .bind("village", village)
                .bind("rank", rank)
                .map((row, _) -> person(row))
                .list();
    }

    private static List<String> digits(Collection<RegionCode> regions) {
        return regions.stream().map(RegionCode::digits).toList();
    }

    private DutyPerson person(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new DutyPerson(
                id,
                new RegionCode(row.getString("region")),
                row.getString("village"),
                DutyKind.valueOf(row.getString("duty")),
                row.getInt("rank"),
                seal.open(id, row.getBytes("sealed")).map(DutyPerson.Who::parse),
                row.getBoolean("sample"),
                row.getInt("version"),
                row.getTimestamp("retired_at") != null);
    }
}
