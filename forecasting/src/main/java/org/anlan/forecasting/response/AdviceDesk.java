package org.anlan.forecasting.response;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Keeps what consultations advise of responses, until whoever may start one takes it up or
/// declines it. Thread-safe.
public final class AdviceDesk {

    private static final int MOST = 200;
    private static final int LOWEST = 4;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final DecisionClock clock;

    AdviceDesk(OpenStore open, Gazetteer gazetteer, DecisionClock clock) {
        this.clock = clock;
        this.open = open;
        this.gazetteer = gazetteer;
    }

    private record Why(String why) {}

    /// Refuses what no response can be.
    ///
    /// @param field where it stands on the form
    /// @throws Problem 422 naming the field
    public void check(String field, ResponseAdvice advice) {
        gazetteer.named(field + "/area", advice.area());
        if (advice.level() < 0 || advice.level() > LOWEST) {
            throw Problem.field(field + "/level", "level", "响应级别是一级至四级,或终止(0)。");
        }
    }

    /// Keeps an advice; gives its id.
    public UUID propose(Tx tx, UUID consultation, ResponseAdvice advice) {
        check("responses", advice);
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlAdvised.insert(tx, id, consultation, advice);
        return id;
    }

    /// Marks an advice as taken up by a response.
    ///
    /// @throws Problem 404 for none, 409 where it was decided, 422 where it advises another type
    void take(Tx tx, Ask ask, String id, UUID response, Responses.Type type) {
        var kept = get(tx, AskedId.read(id));
        if (kept.advice().type() != type) {
            throw Problem.field(
                    "proposal", "type", "会商建议的是%s。".formatted(kept.advice().type().zh()));
        }
        decide(tx, ask, kept, null, response);
    }

    Answer decline(Tx tx, Ask ask) {
        var form = ask.body(Why.class);
        var kept = get(tx, AskedId.of(ask));
        ask.require(gazetteer.path(kept.advice().region()), Role.LEADER, Role.DUTY_CHIEF);
        decide(tx, ask, kept, form.why(), null);
        return Answer.ok(Map.of("id", kept.id(), "state", ResponseAdvice.State.DECLINED));
    }

    private static void decide(
            Tx tx,
            Ask ask,
            ResponseAdvice.Kept kept,
            @Nullable String why,
            @Nullable UUID response) {
        if (!SqlAdvised.decide(tx, ask, kept.id(), why, response)) {
            throw Problem.conflict("这项响应建议%s。".formatted(kept.state().zh()));
        }
    }

    private static ResponseAdvice.Kept get(Tx tx, UUID id) {
        return SqlAdvised.lock(tx.handle(), id)
                .orElseThrow(() -> Problem.notFound("没有这项响应建议: " + id));
    }

    Answer list(Ask ask) {
        var consultation = ask.given("consultation").map(AskedId::read).orElse(null);
        var state = ask.given("state").orElse(null);
        var items = open.store().read(h -> SqlAdvised.list(h, consultation, state, MOST));
        return Answer.ok(Map.of("items", items.stream().map(this::text).toList()));
    }

    private Map<String, @Nullable Object> text(ResponseAdvice.Kept kept) {
        var advice = kept.advice();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", kept.id());
        text.put("consultation", kept.consultation());
        text.put("type", advice.type());
        text.put("level", advice.level());
        text.put("levelZh", Proposal.levelZh(advice.level()));
        text.put("area", advice.area());
        text.put("areaName", gazetteer.name(new RegionCode(advice.area())));
        text.put("clause", advice.clause());
        text.put("proposedAt", kept.proposedAt());
        text.put("decideBy", clock.decideBy(kept.proposedAt()).orElse(null));
        text.put("clockSample", clock.sample());
        text.put("state", kept.state());
        text.put("stateZh", kept.state().zh());
        text.put("decidedAt", kept.decidedAt().orElse(null));
        text.put("decidedBy", kept.decider().orElse(null));
        text.put("why", kept.why().orElse(null));
        text.put("response", kept.response().orElse(null));
        return text;
    }
}
