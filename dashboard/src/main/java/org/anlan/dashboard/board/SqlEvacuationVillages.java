package org.anlan.dashboard.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// The table `desk.evacuation_village`: the villages of a township's list, in the order told.
final class SqlEvacuationVillages {

    private static final String INSERT =
            """
            insert into desk.evacuation_village
                   (evacuation, rank, name, to_move, moved, refused, returned, keeper, keeper_phone)
            values (:evacuation, :rank, :name, :toMove, :moved, :refused, :returned, :keeper,
                    :keeperPhone)
            """;

    private static final String LIST =
            """
            select * from desk.evacuation_village where evacuation = :evacuation order by rank
            """;

    private SqlEvacuationVillages() {}

    static void insert(Handle handle, Evacuated told) {
        if (told.villages().isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(INSERT);
        for (var rank = 0; rank < told.villages().size(); rank++) {
            var village = told.villages().get(rank);
            batch.bind("evacuation", told.id())
                    .bind("rank", rank)
                    .bind("name", village.name())
                    .bind("toMove", village.heads().toMove())
                    .bind("moved", village.heads().moved())
                    .bind("refused", village.heads().refused())
                    .bind("returned", village.heads().returned())
                    .bind("keeper", village.keeper().map(Evacuated.Keeper::name))
                    .bind("keeperPhone", village.keeper().flatMap(Evacuated.Keeper::phone))
                    .add();
        }
        batch.execute();
    }

    /// The same with its villages.
    static Evacuated withVillages(Handle handle, Evacuated told) {
        return told.with(
                handle.createQuery(LIST)
                        .bind("evacuation", told.id())
                        .map((row, _) -> village(row))
                        .list());
    }

    private static Evacuated.Village village(ResultSet row) throws SQLException {
        var toMove = SqlEvacuation.persons(row, "to_move");
        var moved = SqlEvacuation.persons(row, "moved");
        var left = toMove.flatMap(all -> moved.map(gone -> all - gone));
        return new Evacuated.Village(
                row.getString("name"),
                new Heads(
                        toMove,
                        moved,
                        left,
                        SqlEvacuation.persons(row, "refused"),
                        SqlEvacuation.persons(row, "returned")),
                SqlEvacuation.keeper(row));
    }
}
