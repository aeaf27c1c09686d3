package org.anlan.logistics.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.DepotLevel;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `logistics.lot`: what is written on each lot, and where its units stand.
public final class SqlLots {

    private static final String OPEN =
            """
            insert into logistics.lot (id, depot, item, batch, produced, expires, owner_level,
                                       owner_region, donor, only_for, unit_price_fen, sample,
                                       opened, free)
            values (:id, :depot, :item, :batch, :produced, :expires, :ownerLevel,
                    :ownerRegion, :donor, :onlyFor, :price, :sample, 0, 0)
                on conflict (id) do nothing
            """;

    private static final String LIST =
            """
            select * from logistics.lot
             where (:depot::text is null or depot = :depot) and (:item::text is null or item = :item)
                   and id > :after
             order by id limit :most
            """;

    private static final String FREE =
            """
            select * from logistics.lot
             where free > 0 and only_for is null and item in (<items>) order by id
            """;

    private static final String IN_DEPOTS =
            """
            select * from logistics.lot
             where free + reserved + picked + inspecting + cleaning + damaged > 0
                   and (:depot::text is null or depot = :depot)
                   and (:item::text is null or item = :item)
             order by expires nulls last, id
            """;

    private SqlLots() {}

    /// Writes a lot without units; false if one of that id is there.
    static boolean insert(Tx tx, LotCard card) {
        return tx.handle()
                        .createUpdate(OPEN)
                        .bind("id", card.id())
                        .bind("depot", card.depot())
                        .bind("item", card.item())
                        .bind("batch", card.batch())
                        .bind("produced", card.produced().orElse(null))
                        .bind("expires", card.expires().orElse(null))
                        .bind("ownerLevel", card.owner().map(o -> o.level().word()).orElse(null))
                        .bind("ownerRegion", digits(card.owner().flatMap(Owner::region)))
                        .bind("donor", card.gift().map(Gift::donor).orElse(""))
                        .bind("onlyFor", digits(card.gift().flatMap(Gift::onlyFor)))
                        .bind("price", card.price().map(Money::fen).orElse(null))
                        .bind("sample", card.sample())
                        .execute()
                == 1;
    }

    private static @Nullable String digits(Optional<RegionCode> code) {
        return code.map(RegionCode::digits).orElse(null);
    }

    /// Lots by id, after one of them.
    static List<LotBook> list(
            Handle handle, Optional<String> depot, Optional<String> item, String after, int most) {
        return handle.createQuery(LIST)
                .bind("depot", depot.orElse(null))
                .bind("item", item.orElse(null))
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> book(row))
                .list();
    }

    /// Lots of which anything lies in a depot, in whatever condition: the first to expire first.
    ///
    /// @param depot empty for all of them
    /// @param item a kind of goods; empty for all
    public static List<LotBook> listInDepots(
            Handle handle, Optional<String> depot, Optional<String> item) {
        return handle.createQuery(IN_DEPOTS)
                .bind("depot", depot.orElse(null))
                .bind("item", item.orElse(null))
                .map((row, _) -> book(row))
                .list();
    }

    /// Lots of some kinds of goods that have anything free and are bound to nobody, by id.
    static List<LotBook> listFree(Handle handle, Collection<String> items) {
        return items.isEmpty()
                ? List.of()
                : handle.createQuery(FREE)
                        .bindList("items", List.copyOf(items))
                        .map((row, _) -> book(row))
                        .list();
    }

    /// A lot, if there is one of that id.
    public static Optional<LotBook> find(Handle handle, String id) {
        return handle.createQuery("select * from logistics.lot where id = :id")
                .bind("id", id)
                .map((row, _) -> book(row))
                .findOne();
    }

    /// A lot, which nobody else moves until the transaction ends.
    static Optional<LotBook> hold(Tx tx, String id) {
        return tx.handle()
                .createQuery("select * from logistics.lot where id = :id for no key update")
                .bind("id", id)
                .map((row, _) -> book(row))
                .findOne();
    }

    private static LotBook book(ResultSet row) throws SQLException {
        var units = new EnumMap<Account, Long>(Account.class);
        for (var account : Account.values()) {
            if (account != Account.OUTSIDE) {
                units.put(account, row.getLong(account.column()));
            }
        }
        return new LotBook(card(row), row.getLong("opened"), units);
    }

    private static LotCard card(ResultSet row) throws SQLException {
        return new LotCard(
                row.getString("id"),
                row.getString("depot"),
                row.getString("item"),
                row.getString("batch"),
                Optional.ofNullable(row.getObject("produced", LocalDate.class)),
                Optional.ofNullable(row.getObject("expires", LocalDate.class)),
                owner(row),
                gift(row),
                Optional.ofNullable(row.getObject("unit_price_fen", Long.class)).map(Money::new),
                row.getBoolean("sample"));
    }

    private static Optional<Owner> owner(ResultSet row) throws SQLException {
        var region = code(row, "owner_region");
        return Optional.ofNullable(row.getString("owner_level"))
                .map(level -> new Owner(DepotLevel.of(level), region));
    }

    private static Optional<Gift> gift(ResultSet row) throws SQLException {
        var onlyFor = code(row, "only_for");
        return Optional.of(row.getString("donor"))
                .filter(donor -> !donor.isEmpty())
                .map(donor -> new Gift(donor, onlyFor));
    }

    private static Optional<RegionCode> code(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(RegionCode::new);
    }
}
