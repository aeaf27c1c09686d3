package org.anlan.forecasting.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rounds of a consultation: the first ends with the reveal, two more may follow.
final class Rounds {

    /// How long a later round stays open when nobody says otherwise; house rule.
    private static final Duration TIME = Duration.ofMinutes(15);

    private static final Role[] DUTIES = {Role.SECRETARY, Role.DUTY_CHIEF, Role.LEADER};

    private final Gazetteer gazetteer;
    private final Reveal reveal;

    Rounds(Gazetteer gazetteer, Reveal reveal) {
        this.gazetteer = gazetteer;
        this.reveal = reveal;
    }

    private record Form(@Nullable Instant dueAt) {}

    /// The round that takes opinions; 0 for none.
    static int openNow(Handle handle, Consultation consultation) {
        return switch (consultation.stage()) {
            case FROZEN -> 1;
            case REVEALED ->
                    SqlRounds.list(handle, consultation.id()).stream()
                            .filter(SqlRounds.Round::isOpen)
                            .mapToInt(SqlRounds.Round::number)
                            .findFirst()
                            .orElse(0);
            default -> 0;
        };
    }

    /// The round that takes opinions.
    ///
    /// @throws Problem 409 if there is none
    static int taking(Tx tx, Consultation consultation) {
        var round = openNow(tx.handle(), consultation);
        if (round == 0) {
            throw Problem.conflict(
                    "只在材料冻结之后、亮牌之前,或另开的一轮里收意见;现在是%s。".formatted(consultation.stage().zh()));
        }
        return round;
    }

    /// @throws Problem 409 while a round is open
    static void requireNoneOpen(Tx tx, Consultation consultation) {
        var round = openNow(tx.handle(), consultation);
        if (round > 1) {
            throw Problem.conflict("第 %d 轮还没有结束。".formatted(round));
        }
    }

    Answer open(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(consultation.region()), DUTIES);
        var last = last(tx, consultation);
        if (last.isOpen()) {
            throw Problem.conflict("第 %d 轮还没有结束。".formatted(last.number()));
        }
        whyOver(last)
                .ifPresent(
                        why -> {
                            throw Problem.conflict("不再另开一轮:" + why);
                        });
        var due = form.dueAt() == null ? tx.civilNow().plus(TIME) : form.dueAt();
        if (!due.isAfter(tx.civilNow())) {
            throw Problem.field("dueAt", "future", "截止时刻应在现在之后。");
        }
        var number = last.number() + 1;
        SqlRounds.open(
                tx, consultation.id(), number, tx.civilNow(), Optional.of(due), ask.actor().name());
        tx.state(
                new RoundMoved(
                        consultation.id().toString(),
                        consultation.region(),
                        number,
                        RoundMoved.OPEN));
        return Answer.created(
                "/api/v1/consultations/" + consultation.id(), text(last(tx, consultation), 0));
    }

    Answer close(Tx tx, Ask ask) {
        var consultation = SqlConsultations.lock(tx, AskedId.of(ask));
        ask.require(gazetteer.path(consultation.region()), DUTIES);
        var round = openNow(tx.handle(), consultation);
        if (round < 2) {
            throw Problem.conflict("没有另开的一轮可以结束。");
        }
        reveal.turn(tx, consultation, round);
        return Answer.ok(text(last(tx, consultation), 0));
    }

    private static SqlRounds.Round last(Tx tx, Consultation consultation) {
        if (consultation.stage() != Stage.REVEALED) {
            throw Problem.conflict("亮牌之后、签发之前才能另开一轮;现在是%s。".formatted(consultation.stage().zh()));
        }
        return SqlRounds.list(tx.handle(), consultation.id()).getLast();
    }

    /// Why nothing may follow a closed round.
    static Optional<String> whyOver(SqlRounds.Round round) {
        return round.result()
                .map(Json::tree)
                .filter(result -> result.path("over").asBoolean())
                .map(result -> result.path("whyOverZh").asText());
    }

    /// The rounds as the contract writes them.
    static List<Map<String, @Nullable Object>> texts(Handle handle, Consultation consultation) {
        return SqlRounds.list(handle, consultation.id()).stream()
                .map(round -> text(round, filed(handle, consultation, round.number()).size()))
                .toList();
    }

    /// Who has filed in a round.
    static List<String> filed(Handle handle, Consultation consultation, int round) {
        return SqlOpinions.listCards(handle, consultation.id(), round).stream()
                .filter(card -> !card.withdrawn())
                .map(SqlOpinions.Card::department)
                .toList();
    }

    private static Map<String, @Nullable Object> text(SqlRounds.Round round, int answered) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("number", round.number());
        text.put("open", round.isOpen());
        text.put("openedAt", round.openedAt());
        text.put("dueAt", round.dueAt().orElse(null));
        text.put("closedAt", round.closedAt().orElse(null));
        text.put("answered", answered);
        text.put("over", false);
        text.put("answers", List.of());
        round.result()
                .map(Json::tree)
                .ifPresent(r -> r.properties().forEach(e -> text.put(e.getKey(), e.getValue())));
        return text;
    }
}
