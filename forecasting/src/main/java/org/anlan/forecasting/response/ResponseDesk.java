package org.anlan.forecasting.response;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.PhoneApproval;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// Starts, changes and ends responses: by a leader or duty chief, with a document or by phone.
final class ResponseDesk {

    private static final Role[] DUTIES = {Role.LEADER, Role.DUTY_CHIEF};

    private final Gazetteer gazetteer;
    private final AdviceDesk advised;

    ResponseDesk(Gazetteer gazetteer, AdviceDesk advised) {
        this.gazetteer = gazetteer;
        this.advised = advised;
    }

    private record Start(
            Responses.Type type,
            int level,
            String area,
            String issuer,
            @Nullable String document,
            @Nullable PhoneApproval phone,
            @Nullable Instant at,
            @Nullable String proposal) {}

    private record Change(
            int level,
            @Nullable String document,
            @Nullable PhoneApproval phone,
            @Nullable Instant at,
            @Nullable String proposal) {}

    private record End(
            @Nullable String document,
            @Nullable PhoneApproval phone,
            @Nullable Instant at,
            @Nullable String proposal) {}

    private record Paper(String document) {}

    Answer start(Tx tx, Ask ask) {
        var form = ask.body(Start.class);
        var area = gazetteer.named("area", form.area()).code();
        ask.require(gazetteer.path(area), DUTIES);
        var at = standsFrom(form.at(), tx.civilNow());
        var step = step(tx, form.level(), form.document(), form.phone(), at);
        var id = UuidCreator.getTimeOrderedEpoch();
        if (!SqlResponses.insert(tx.handle(), id, form.type(), area, form.issuer(), at)) {
            throw Problem.conflict("%s 已有%s,请调整或终止。".formatted(area, form.type().zh()));
        }
        SqlResponses.addStep(tx, ask, id, step);
        take(tx, ask, form.proposal(), id, form.type());
        tx.state(new ResponseChanged(id.toString(), form.type().name(), area, form.level()));
        return Answer.created("/api/v1/responses/" + id, Map.of("id", id));
    }

    Answer change(Tx tx, Ask ask) {
        var form = ask.body(Change.class);
        var step =
                new Next(form.level(), form.document(), form.phone(), form.at(), form.proposal());
        return next(tx, ask, step);
    }

    Answer end(Tx tx, Ask ask) {
        var form = ask.body(End.class);
        return next(
                tx, ask, new Next(0, form.document(), form.phone(), form.at(), form.proposal()));
    }

    /// What comes next of a response.
    ///
    /// @param level 1 to 4, 0 to end
    /// @param stated civil time from which it stands; null for now
    /// @param proposal id of the consultation's advice that is taken up
    private record Next(
            int level,
            @Nullable String document,
            @Nullable PhoneApproval phone,
            @Nullable Instant stated,
            @Nullable String proposal) {}

    private Answer next(Tx tx, Ask ask, Next next) {
        var known = get(tx, AskedId.of(ask));
        ask.require(gazetteer.path(known.area()), DUTIES);
        if (known.isOver()) {
            throw Problem.conflict("响应已终止。");
        }
        if (known.level() == next.level()) {
            throw Problem.field(
                    "level", "changes", "已是%s。".formatted(Proposal.levelZh(next.level())));
        }
        var at = standsFrom(next.stated(), tx.civilNow());
        if (at.isBefore(known.at())) {
            throw Problem.field("at", "order", "早于上一次变更 %s。".formatted(known.at()));
        }
        var step = step(tx, next.level(), next.document(), next.phone(), at);
        SqlResponses.addStep(tx, ask, known.id(), step);
        if (next.level() == 0) {
            SqlResponses.end(tx.handle(), known.id(), at);
        }
        take(tx, ask, next.proposal(), known.id(), known.type());
        tx.state(
                new ResponseChanged(
                        known.id().toString(), known.type().name(), known.area(), next.level()));
        return Answer.ok(Map.of("id", known.id(), "level", next.level()));
    }

    private void take(
            Tx tx, Ask ask, @Nullable String proposal, UUID response, Responses.Type type) {
        if (proposal != null) {
            advised.take(tx, ask, proposal, response, type);
        }
    }

    Answer document(Tx tx, Ask ask) {
        var paper = ask.body(Paper.class);
        var known = get(tx, AskedId.of(ask));
        ask.require(gazetteer.path(known.area()), DUTIES);
        var now = tx.civilNow();
        if (!SqlResponses.bringDocument(tx.handle(), known.id(), paper.document(), now)) {
            throw Problem.conflict("没有待补的文件。");
        }
        return Answer.ok(Map.of("id", known.id(), "document", paper.document()));
    }

    private static SqlResponses.Known get(Tx tx, UUID id) {
        return SqlResponses.lock(tx.handle(), id, tx.civilNow())
                .orElseThrow(() -> Problem.notFound("没有这个响应: " + id));
    }

    private static Instant standsFrom(@Nullable Instant stated, Instant now) {
        if (stated != null && stated.isAfter(now)) {
            throw Problem.field("at", "past", "生效时刻在现在之后。");
        }
        return stated == null ? now : stated;
    }

    private static SqlResponses.Step step(
            Tx tx,
            int level,
            @Nullable String document,
            @Nullable PhoneApproval phone,
            Instant at) {
        if ((document == null) == (phone == null)) {
            throw Problem.form(
                    List.of(
                            new Problem.FieldFault(
                                    "document", "one-of", "写明文号,或写明电话批准(待补签),二者取一。")));
        }
        if (phone != null) {
            phone.refuseLater(tx.civilNow());
        }
        return new SqlResponses.Step(
                level,
                document == null ? "" : document,
                phone == null ? null : Json.write(phone),
                at);
    }
}
