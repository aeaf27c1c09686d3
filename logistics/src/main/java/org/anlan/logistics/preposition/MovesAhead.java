package org.anlan.logistics.preposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningDrafted;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Standard;
import org.anlan.logistics.need.Basis;
import org.anlan.logistics.need.CountyNeed;
import org.anlan.logistics.need.Supplies;
import org.anlan.logistics.need.Supply;
import org.anlan.logistics.need.Wanted;
import org.anlan.logistics.plan.Planner;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// Proposes stock moves with a warning and makes them binding with its signature; both go through
/// the planner, so that a plan for a warning is held to all that any plan is. Thread-safe.
final class MovesAhead {

    private static final String BASE = "warning";
    private static final String BASE_NAME = "预警前置";

    private final Catalogue catalogue;
    private final Supplies supplies;
    private final Planner planner;
    private final WhoIsMeant who;

    MovesAhead(Catalogue catalogue, Supplies supplies, Planner planner, WhoIsMeant who) {
        this.catalogue = catalogue;
        this.supplies = supplies;
        this.planner = planner;
        this.who = who;
    }

    Ahead propose(Tx tx, WarningDrafted drafted) {
        var ahead =
                new Ahead(
                        drafted.warning(),
                        drafted.follows(),
                        drafted.colour(),
                        drafted.areas(),
                        drafted.onset(),
                        "",
                        List.of(),
                        Optional.empty(),
                        MoveState.PROPOSED,
                        tx.civilNow(),
                        Optional.empty());
        return propose(tx, ahead);
    }

    /// Proposes by what is known and free now, in place of what was proposed before.
    Ahead propose(Tx tx, Ahead before) {
        var people = who.of(before.colour(), before.areas(), tx.civilNow());
        var plan = planner.proposeAhead(tx, basis(tx, before), wanted(tx, before, people));
        var ahead =
                new Ahead(
                        before.warning(),
                        before.follows(),
                        before.colour(),
                        before.areas(),
                        before.arriveBy(),
                        ground(people),
                        people,
                        plan,
                        plan.isPresent() ? MoveState.PROPOSED : MoveState.NOTHING,
                        tx.civilNow(),
                        Optional.empty());
        SqlAhead.put(tx.handle(), ahead);
        return ahead;
    }

    private static String ground(List<Ahead.People> people) {
        var isForecast = people.stream().anyMatch(p -> p.origin().equals(WhoIsMeant.FORECAST));
        return isForecast ? WhoIsMeant.FORECAST : WhoIsMeant.SHARE;
    }

    private static Basis basis(Tx tx, Ahead ahead) {
        var process = Ahead.process(ahead.warning());
        return new Basis(process, BASE, BASE_NAME, 0, tx.civilNow());
    }

    private List<Wanted> wanted(Tx tx, Ahead ahead, List<Ahead.People> people) {
        var moved = moved(tx, ahead);
        var day = LocalDate.ofInstant(tx.civilNow(), OpenStore.ZONE);
        var wanted = new ArrayList<Wanted>();
        for (var meant : people) {
            for (var standard : catalogue.standardsOn(day, meant.region())) {
                var need = need(tx, standard, meant);
                var none = Supply.none(meant.region(), standard.item());
                var supply = moved.getOrDefault(key(meant.region(), standard.item()), none);
                wanted.add(Wanted.of(need, supply, Optional.of(standard), day));
            }
        }
        return wanted;
    }

    private static CountyNeed need(Tx tx, Standard standard, Ahead.People meant) {
        return new CountyNeed(
                meant.region(),
                standard.item(),
                BASE,
                standard.id(),
                standard.indicators().getLast(),
                meant.people(),
                standard.units(meant.people()),
                tx.civilNow(),
                tx.civilNow(),
                0,
                false);
    }

    /// What the warnings that this one updates have moved ahead already.
    private Map<String, Supply> moved(Tx tx, Ahead ahead) {
        var moved = new HashMap<String, Supply>();
        var before = SqlAhead.find(tx.handle(), ahead.follows());
        while (before.isPresent()) {
            supplies.list(tx.handle(), Ahead.process(before.get().warning()))
                    .forEach(s -> moved.putIfAbsent(key(s.region(), s.item()), s));
            before = SqlAhead.find(tx.handle(), before.get().follows());
        }
        return moved;
    }

    private static String key(RegionCode region, String item) {
        return region + "/" + item;
    }

    /// Follows a warning's signature: its moves become binding, or are proposed anew where the
    /// stock has changed under them, or stay a proposal where the leader did not sign them.
    void signed(Tx tx, Ahead ahead, String leader, boolean moves) {
        if (ahead.state() != MoveState.PROPOSED) {
            return;
        }
        var plan = ahead.plan().orElseThrow();
        if (!moves) {
            put(tx, ahead, MoveState.LEFT, plan, Optional.empty());
        } else if (planner.approveWithWarning(tx, plan, leader)) {
            put(tx, ahead, MoveState.SIGNED, plan, Optional.of(leader));
        } else {
            var anew = propose(tx, ahead);
            anew.plan().ifPresent(p -> put(tx, anew, MoveState.CHANGED, p, Optional.of(leader)));
        }
    }

    private static void put(
            Tx tx, Ahead ahead, MoveState state, UUID plan, Optional<String> signedBy) {
        SqlAhead.put(
                tx.handle(),
                new Ahead(
                        ahead.warning(),
                        ahead.follows(),
                        ahead.colour(),
                        ahead.areas(),
                        ahead.arriveBy(),
                        ahead.ground(),
                        ahead.people(),
                        Optional.of(plan),
                        state,
                        ahead.madeAt(),
                        signedBy));
    }
}
