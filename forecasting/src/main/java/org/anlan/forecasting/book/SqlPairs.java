package org.anlan.forecasting.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.forecasting.book.PairBook.Asked;
import org.anlan.forecasting.book.PairBook.Before;
import org.anlan.forecasting.book.PairBook.Case;
import org.anlan.forecasting.book.PairBook.Counts;
import org.anlan.forecasting.book.PairBook.State;
import org.anlan.forecasting.book.PairBook.Subject;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.PairBook.Verified;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The tables `forecasting.issued` and `outcome`, read together.
final class SqlPairs {

    private static final String ASKED =
            """
            where (cast(:kind as text) is null or i.kind = :kind)
              and (cast(:issuer as text) is null or i.issuer = :issuer)
              and (cast(:hazard as text) is null or i.hazard = :hazard)
              and (cast(:quantity as text) is null or i.quantity = :quantity)
              and (cast(:region as text) is null or i.region = :region)
              and (cast(:lead as integer) is null or i.lead_hours = :lead)
              and (i.kind in ('MODEL', 'POOL')
                   or i.kind || ' ' || i.issuer = any(:own)
                   or o.number is not null and :all
                      and (i.kind = 'DEPARTMENT' or i.issuer = :issuer))
            """;

    private static final String NEWEST =
            """
            left join lateral (
                select * from forecasting.outcome w
                 where w.issued = i.id order by w.number desc limit 1) o on true
            """;

    private static final String STATE =
            """
            case when o.number is null then 'AWAITED'
                 when o.observed is null then 'UNTESTABLE' else 'KNOWN' end
            """;

    private static final String WORD =
            """
            o.entry, o.number, o.onset, o.observed, o.source as known_from, o.rule, o.known_at
            """;

    private SqlPairs() {}

    static List<Verified> listAfter(Handle handle, long entry, int most) {
        return handle.createQuery(
                        """
                        select i.*, %s from forecasting.outcome o
                          join forecasting.issued i on i.id = o.issued
                         where o.entry > :entry order by o.entry limit :most
                        """
                                .formatted(WORD))
                .bind("entry", entry)
                .bind("most", most)
                .map((row, _) -> verified(row))
                .list();
    }

    static List<Verified> listKnown(Handle handle, Asked asked, int most) {
        var sql =
                """
                select * from (
                    select i.*, %s from forecasting.issued i %s %s and o.observed is not null
                     order by o.entry desc limit :most) newest
                 order by entry
                """
                        .formatted(WORD, NEWEST, ASKED);
        return bind(handle.createQuery(sql), asked)
                .bind("most", most)
                .map((row, _) -> verified(row))
                .list();
    }

    static List<Verified> listOpinions(Handle handle, String hazard, int most) {
        return handle.createQuery(
                        """
                        select i.*, %s from forecasting.issued i %s
                         where i.hazard = :hazard and i.source like 'consultation:%%'
                           and i.source not like '%%/round:%%'
                           and i.kind <> 'POOL' and o.observed is not null
                         order by i.valid_to desc, i.id limit :most
                        """
                                .formatted(WORD, NEWEST))
                .bind("hazard", hazard)
                .bind("most", most)
                .map((row, _) -> verified(row))
                .list();
    }

    static List<Case> list(
            Handle handle, Asked asked, Optional<State> state, Optional<Before> before, int most) {
        var sql =
                """
                select i.*, %s from forecasting.issued i %s %s
                   and (cast(:state as text) is null or %s = :state)
                   and (cast(:beforeId as uuid) is null
                        or (i.issued_at, i.id) < (:beforeAt, cast(:beforeId as uuid)))
                 order by i.issued_at desc, i.id desc limit :most
                """
                        .formatted(WORD, NEWEST, ASKED, STATE);
        return bind(handle.createQuery(sql), asked)
                .bind("state", state.map(Enum::name).orElse(null))
                .bind("beforeAt", before.map(b -> Timestamp.from(b.issued())).orElse(null))
                .bind("beforeId", before.map(Before::id).orElse(null))
                .bind("most", most)
                .map((row, _) -> read(row))
                .list();
    }

    static List<Told> listTold(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(
                        "select * from forecasting.issued where id = any(:ids) order by id")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, _) -> SqlIssued.kept(row).told())
                .list();
    }

    static Map<UUID, Came> listLast(Handle handle, Collection<UUID> ids) {
        return handle
                .createQuery(
                        """
                        select distinct on (issued) issued, onset, observed, source as known_from,
                               rule, known_at
                          from forecasting.outcome where issued = any(:ids)
                         order by issued, number desc
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, _) -> Map.entry(row.getObject("issued", UUID.class), came(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Optional<Case> find(Handle handle, UUID id) {
        return handle.createQuery(
                        "select i.*, %s from forecasting.issued i %s where i.id = :id"
                                .formatted(WORD, NEWEST))
                .bind("id", id)
                .map((row, _) -> read(row))
                .findFirst();
    }

    static Map<Subject, Counts> count(Handle handle, Asked asked) {
        var sql =
                """
                select i.hazard, i.quantity, count(*) as issued, count(o.observed) as known,
                       count(o.number) - count(o.observed) as untestable,
                       count(*) filter (where o.number > 1) as corrected
                  from forecasting.issued i %s %s group by i.hazard, i.quantity
                """
                        .formatted(NEWEST, ASKED);
        return bind(handle.createQuery(sql), asked)
                .map((row, _) -> Map.entry(subject(row), counts(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("hazard"), row.getString("quantity"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("issued"),
                row.getLong("known"),
                row.getLong("untestable"),
                row.getLong("corrected"));
    }

    static List<Teller> listTellers(Handle handle) {
        return handle.createQuery(
                        "select distinct kind, issuer from forecasting.issued order by kind, issuer")
                .map(
                        (row, _) ->
                                new Teller(
                                        Told.Issuer.valueOf(row.getString("kind")),
                                        row.getString("issuer")))
                .list();
    }

    private static Query bind(Query query, Asked asked) {
        var own = asked.own().stream().flatMap(List::stream).map(SqlPairs::written);
        return query.bind("kind", asked.kind().map(Enum::name).orElse(null))
                .bind("issuer", asked.issuer().orElse(null))
                .bind("hazard", asked.hazard().orElse(null))
                .bind("quantity", asked.quantity().orElse(null))
                .bind("region", asked.region().orElse(null))
                .bind("lead", asked.leadHours().orElse(null))
                .bind("all", asked.own().isEmpty())
                .bindArray("own", String.class, own.toArray());
    }

    private static String written(Teller teller) {
        return teller.kind() + " " + teller.issuer();
    }

    private static Verified verified(ResultSet row) throws SQLException {
        var kept = SqlIssued.kept(row);
        return new Verified(
                kept.as(), kept.digest(), row.getLong("entry"), row.getInt("number"), came(row));
    }

    private static Case read(ResultSet row) throws SQLException {
        var kept = SqlIssued.kept(row);
        var number = row.getInt("number");
        return new Case(
                kept.as(),
                kept.digest(),
                number,
                number == 0 ? Optional.empty() : Optional.of(came(row)));
    }

    private static Came came(ResultSet row) throws SQLException {
        var observed = row.getDouble("observed");
        var known = !row.wasNull();
        return new Came(
                Optional.ofNullable(row.getTimestamp("onset")).map(Timestamp::toInstant),
                known ? OptionalDouble.of(observed) : OptionalDouble.empty(),
                row.getString("known_from"),
                row.getString("rule"),
                row.getTimestamp("known_at").toInstant());
    }
}
