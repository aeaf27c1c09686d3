package org.anlan.programs.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.Settlement;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The table `programs.case_file`.
final class SqlCases {

    private static final String INSERT =
            """
            insert into programs.case_file
                   (id, programme, process, damage_row, household, region, path, damage, synthetic,
                    persons, days, settlement, findings, homeless_since, response,
                    opened_at, opened_on, state, version, decision)
            values (:id, :programme, :process, :row, :household, :region, :path, :damage, :synthetic,
                    :persons, :days, :settlement, :findings::jsonb, :since, :response,
                    :openedAt, :openedOn, :state, 1, 1)
                on conflict (programme, process, household) do nothing
            """;

    private static final String UPDATE =
            """
            update programs.case_file
               set persons = :persons, days = :days, settlement = :settlement,
                   findings = :findings::jsonb, homeless_since = :since, response = :response,
                   state = :state, decision = :decision, assessor = :assessor,
                   posted_on = :posted, version = version + 1
             where id = :id
            """;

    private static final String AWAITING =
            """
            select * from programs.case_file
             where path >= :from and path < :to and response is null and id > :after
               and state in ('OPENED', 'RETURNED', 'CONFIRMED', 'DECLINED')
             order by id limit :most
               for update
            """;

    private static final String LIST =
            """
            select c.*, d.kind, d.amount_fen, d.sample, d.explanation_zh, d.explanation_en,
                   d.basis, d.decided_at
              from unnest(:from, :to) s (f, t)
              join programs.case_file c
                on c.path >= s.f collate "C" and c.path < s.t collate "C"
              join programs.case_decision d on d.case_id = c.id and d.number = c.decision
             where (:state::text is null or c.state = :state)
               and (:before::uuid is null or c.id < :before)
             order by c.id desc limit :most
            """;

    /// A case with its decision in force.
    record Decided(CaseFile file, Outcome outcome) {}

    private SqlCases() {}

    /// Adds a case.
    ///
    /// @return false if the household has one in this disaster and programme already
    static boolean insert(Handle handle, CaseFile file, byte[] household) {
        return bind(handle.createUpdate(INSERT), file)
                        .bind("programme", file.opening().programme())
                        .bind("process", file.opening().process())
                        .bind("row", file.opening().row())
                        .bind("household", household)
                        .bind("region", file.opening().region().digits())
                        .bind("path", file.opening().path())
                        .bind("damage", file.opening().damage().name())
                        .bind("synthetic", file.opening().synthetic())
                        .bind("openedAt", file.opening().at())
                        .bind("openedOn", file.opening().on())
                        .execute()
                == 1;
    }

    /// Writes what may change, and raises the version.
    static void update(Handle handle, CaseFile file) {
        bind(handle.createUpdate(UPDATE), file)
                .bind("decision", file.standing().decision())
                .bind("assessor", file.standing().assessor().map(ActorId::value).orElse(null))
                .bind("posted", file.standing().postedOn().orElse(null))
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CaseFile file) {
        var known = file.known();
        var findings = new TreeMap<String, Finding>();
        known.findings().forEach((c, f) -> findings.put(c.id(), f));
        return statement
                .bind("id", file.id())
                .bind("persons", known.persons())
                .bind("days", known.days().isPresent() ? known.days().getAsInt() : null)
                .bind("settlement", known.settlement().map(Settlement::name).orElse(null))
                .bind("findings", Json.write(findings))
                .bind("since", known.homelessSince())
                .bind("response", known.response().orElse(null))
                .bind("state", file.standing().state().name());
    }

    static Optional<CaseFile> find(Handle handle, UUID id) {
        return handle.createQuery("select * from programs.case_file where id = :id")
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// As [#find], and nobody else changes it before the transaction ends.
    static Optional<CaseFile> lock(Handle handle, UUID id) {
        return handle.createQuery("select * from programs.case_file where id = :id for update")
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// Cases under a scope that rest on no response yet and may still be decided, or were declined,
    /// locked, by id.
    static List<CaseFile> lockAwaiting(Handle handle, Scope scope, UUID after, int most) {
        return handle.createQuery(AWAITING)
                .bind("from", scope.from())
                .bind("to", scope.to())
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> read(row))
                .list();
    }

    /// Cases of some scopes that do not overlap, newest first.
    static List<Decided> list(
            Handle handle,
            List<Scope> scopes,
            Optional<CaseState> state,
            Optional<UUID> before,
            int most) {
        return handle.createQuery(LIST)
                .bindArray("from", String.class, scopes.stream().map(Scope::from).toList())
                .bindArray("to", String.class, scopes.stream().map(Scope::to).toList())
                .bind("state", state.map(CaseState::name).orElse(null))
                .bind("before", before.orElse(null))
                .bind("most", most)
                .map((row, _) -> new Decided(read(row), SqlDecisions.outcome(row)))
                .list();
    }

    private static CaseFile read(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class), opening(row), known(row), standing(row));
    }

    private static CaseFile.Opening opening(ResultSet row) throws SQLException {
        return new CaseFile.Opening(
                row.getString("programme"),
                row.getString("process"),
                row.getObject("damage_row", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("path"),
                Damage.valueOf(row.getString("damage")),
                row.getBoolean("synthetic"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("opened_on", LocalDate.class));
    }

    private static CaseFile.Known known(ResultSet row) throws SQLException {
        var days = row.getObject("days", Integer.class);
        return new CaseFile.Known(
                row.getInt("persons"),
                days == null ? OptionalInt.empty() : OptionalInt.of(days),
                Optional.ofNullable(row.getString("settlement")).map(Settlement::valueOf),
                findings(row.getString("findings")),
                row.getObject("homeless_since", LocalDate.class),
                Optional.ofNullable(row.getString("response")));
    }

    private static CaseFile.Standing standing(ResultSet row) throws SQLException {
        return new CaseFile.Standing(
                CaseState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("decision"),
                Optional.ofNullable(row.getObject("assessor", UUID.class)).map(ActorId::new),
                Optional.ofNullable(row.getObject("posted_on", LocalDate.class)));
    }

    private static Map<Circumstance, Finding> findings(String json) {
        var findings = new EnumMap<Circumstance, Finding>(Circumstance.class);
        Json.tree(json)
                .properties()
                .forEach(
                        e ->
                                findings.put(
                                        Circumstance.of(e.getKey()),
                                        Finding.valueOf(e.getValue().asText())));
        return findings;
    }
}
