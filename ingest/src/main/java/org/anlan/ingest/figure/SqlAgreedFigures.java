package org.anlan.ingest.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.FiguresAgreed;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.jdbi.v3.core.Handle;

/// The table `ingest.agreed_figure`: what consultations agreed on, from a journal position on.
final class SqlAgreedFigures {

    private static final String INSERT =
            """
            insert into ingest.agreed_figure (process, base, region, indicator, value, consultation,
                   agreed_at, from_position)
            values (:process, :base, :region, :indicator, :value, :consultation,
                   :at, :position)
                on conflict do nothing
            """;

    private static final String AT =
            """
            select distinct on (region, indicator) * from ingest.agreed_figure
             where process = :process and base = :base and region = any(:regions)
               and from_position <= :at
             order by region, indicator, from_position desc
            """;

    private SqlAgreedFigures() {}

    static void insert(
            Handle handle,
            FiguresAgreed fact,
            String indicator,
            Measure value,
            Instant at,
            long position) {
        handle.createUpdate(INSERT)
                .bind("process", fact.process())
                .bind("base", fact.base())
                .bind("region", fact.region().digits())
                .bind("indicator", indicator)
                .bind("value", value.minor())
                .bind("consultation", fact.consultation())
                .bind("at", at)
                .bind("position", position)
                .execute();
    }

    /// What was agreed on of some regions at a position, by indicator.
    static Map<RegionCode, Map<String, Figures.Agreed>> at(
            Handle handle,
            String process,
            String base,
            Collection<RegionCode> regions,
            long position) {
        var agreed = new HashMap<RegionCode, Map<String, Figures.Agreed>>();
        handle.createQuery(AT)
                .bind("process", process)
                .bind("base", base)
                .bindArray(
                        "regions", String.class, regions.stream().map(RegionCode::digits).toList())
                .bind("at", position)
                .map((row, _) -> add(agreed, row))
                .list();
        return agreed;
    }

    private static boolean add(Map<RegionCode, Map<String, Figures.Agreed>> agreed, ResultSet row)
            throws SQLException {
        var indicator = row.getString("indicator");
        var region = row.getString("region");
        var at = row.getObject("agreed_at", OffsetDateTime.class).toInstant();
        var consultation = row.getString("consultation");
        Optional<Measure> value = FigureAnswers.measure(indicator, row.getLong("value"));
        value.ifPresent(
                v -> of(agreed, region).put(indicator, new Figures.Agreed(v, at, consultation)));
        return true;
    }

    private static Map<String, Figures.Agreed> of(
            Map<RegionCode, Map<String, Figures.Agreed>> agreed, String region) {
        return agreed.computeIfAbsent(new RegionCode(region), _ -> new HashMap<>());
    }
}
