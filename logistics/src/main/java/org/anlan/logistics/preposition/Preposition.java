package org.anlan.logistics.preposition;

import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.domain.port.Expectations;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.Supplies;
import org.anlan.logistics.plan.Planner;
import org.anlan.logistics.road.RoadMap;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Moving stock ahead of a warned disaster: what follows warnings, and what is asked of it.
/// Thread-safe.
public final class Preposition {

    private final OpenStore open;
    private final MovesAhead moves;
    private final AheadText text;

    /// @param supplies what plans bring
    /// @param planner makes and approves plans
    /// @param expectations whom forecasts expect to be hit
    public Preposition(
            OpenStore open,
            Catalogue catalogue,
            RoadMap roads,
            Supplies supplies,
            Planner planner,
            Expectations expectations) {
        this.open = open;
        var who = new WhoIsMeant(open, catalogue, expectations);
        this.moves = new MovesAhead(catalogue, supplies, planner, who);
        this.text = new AheadText(open, catalogue, roads);
    }

    /// Follows warnings.
    public Follower follower() {
        return new WarningFollower(moves);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listPrepositions", this::list).writes("proposePreposition", this::propose);
    }

    private Answer list(Ask ask) {
        var warning = ask.given("warning").orElse("");
        return open.store()
                .read(
                        handle ->
                                Answer.ok(
                                        Map.of(
                                                "items",
                                                SqlAhead.find(handle, warning).stream()
                                                        .map(a -> text.of(handle, a))
                                                        .toList())));
    }

    private static Problem none(Ask ask) {
        return Problem.notFound("这份预警没有前置方案: " + ask.at("warning"));
    }

    private Answer propose(Tx tx, Ask ask) {
        var province = open.divisions().province().code();
        ask.require(
                open.divisions().path(province, open.day()),
                Role.DUTY_CHIEF,
                Role.DUTY_OFFICER,
                Role.APPROVER);
        var ahead = SqlAhead.hold(tx.handle(), ask.at("warning")).orElseThrow(() -> none(ask));
        if (ahead.state() == MoveState.SIGNED) {
            throw Problem.conflict("前置方案%s,不能重新拟定。".formatted(ahead.state().zh()));
        }
        return Answer.ok(text.of(tx.handle(), moves.propose(tx, ahead)));
    }
}
