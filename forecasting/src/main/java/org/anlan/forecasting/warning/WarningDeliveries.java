package org.anlan.forecasting.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.cap.CapAlert;
import org.anlan.forecasting.cap.CapInfo;
import org.anlan.forecasting.cap.CapWords;
import org.anlan.forecasting.cap.CapXml;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.Digests;
import org.anlan.forecasting.warning.SqlWarningDeliveries.Sent;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.store.outbound.Attempt;
import org.anlan.store.outbound.Message;
import org.anlan.store.outbound.Notice;
import org.anlan.store.outbound.Way;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// The ways a warning goes out, queued with its signature, and what became of each. Thread-safe.
final class WarningDeliveries {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final List<Way> ways;

    /// @param ways what the operator set up; may be none
    WarningDeliveries(OpenStore open, Gazetteer gazetteer, List<Way> ways) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.ways = List.copyOf(ways);
    }

    /// Queues the message for every way, in the transaction that signs it.
    void send(Tx tx, Warning warning, CapAlert alert, String xml) {
        if (ways.isEmpty()) {
            return;
        }
        var payload = notice(warning, alert, xml).write();
        for (var way : ways) {
            var key =
                    "warning/%s/%s"
                            .formatted(warning.id(), Digests.of(way.target()).substring(0, 16));
            if (open.outbound().send(tx, way.channel(), key, way.target(), payload)) {
                var sent = new Sent(way.channel(), key, way.shown());
                SqlWarningDeliveries.insert(tx.handle(), warning.id(), sent);
            }
        }
    }

    private static Notice notice(Warning warning, CapAlert alert, String xml) {
        var info = alert.infos().stream().findFirst();
        var words = info.map(CapInfo::words);
        var headline = words.flatMap(CapWords::headline).orElse("");
        var event = info.map(CapInfo::event).orElse("");
        var subject =
                "%s(%s)%s %s"
                        .formatted(
                                event,
                                warning.form().colour().chinese(),
                                does(warning.message()),
                                headline);
        var text =
                "%s。%s %s %s"
                        .formatted(
                                subject,
                                words.flatMap(CapWords::description).orElse(""),
                                words.flatMap(CapWords::instruction).orElse(""),
                                words.flatMap(CapWords::senderName).orElse(""));
        return new Notice(
                warning.id().toString(),
                subject,
                text,
                CapXml.MEDIA_TYPE,
                warning.id() + ".xml",
                xml);
    }

    private static String does(Warning.Message message) {
        return switch (message) {
            case ALERT -> "";
            case UPDATE -> "更新";
            case CANCEL -> "解除";
        };
    }

    /// All ways of one warning.
    ///
    /// @param withheld whether this is an exercise
    record Deliveries(boolean withheld, List<Line> items) {}

    /// One way and what became of it.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            long message,
            String channel,
            String channelZh,
            String target,
            Message.State state,
            String stateZh,
            Instant createdAt,
            Optional<Instant> deliveredAt,
            Optional<Instant> nextTryAt,
            int attempts,
            Optional<String> lastProblem,
            List<Try> log) {}

    /// One attempt.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Try(int attempt, Instant beganAt, long tookMs, Optional<String> problem) {

        static Try of(Attempt attempt) {
            return new Try(
                    attempt.number(),
                    attempt.beganAt(),
                    attempt.took().toMillis(),
                    attempt.problem());
        }
    }

    Answer list(Ask ask) {
        var id = AskedId.of(ask);
        return Answer.ok(open.store().read(handle -> of(handle, id)));
    }

    private Deliveries of(Handle handle, UUID warning) {
        if (SqlWarnings.find(handle, warning).isEmpty()) {
            throw Problem.notFound("没有这个风险提示: " + warning);
        }
        return new Deliveries(
                open.installation().isExercise(),
                SqlWarningDeliveries.list(handle, warning).stream()
                        .flatMap(sent -> line(handle, sent).stream())
                        .toList());
    }

    private Optional<Line> line(Handle handle, Sent sent) {
        return open.outbound()
                .find(handle, sent.channel(), sent.key())
                .map(m -> line(sent, m, open.outbound().listAttempts(handle, m.id())));
    }

    private static Line line(Sent sent, Message message, List<Attempt> log) {
        var state = message.state();
        var waits = state == Message.State.WAITING || state == Message.State.FAILING;
        return new Line(
                message.id(),
                message.channel(),
                DeliveryWords.channel(message.channel()),
                sent.shown(),
                state,
                DeliveryWords.state(state),
                message.createdAt(),
                log.stream()
                        .filter(a -> a.problem().isEmpty())
                        .findFirst()
                        .map(a -> a.beganAt().plus(a.took())),
                Optional.of(message.nextTryAt()).filter(_ -> waits),
                message.attempts(),
                message.lastProblem(),
                log.stream().map(Try::of).toList());
    }

    /// Tries one way again at once.
    Answer retry(Tx tx, Ask ask) {
        var warning = SqlWarnings.lock(tx, AskedId.of(ask));
        ask.require(
                gazetteer.path(warning.area()),
                Role.DUTY_OFFICER,
                Role.DUTY_CHIEF,
                Role.ADMINISTRATOR);
        var number = Long.parseLong(ask.at("message"));
        var line =
                of(tx.handle(), warning.id()).items().stream()
                        .filter(l -> l.message() == number)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("这一份没有这条投递: " + number));
        if (line.nextTryAt().isEmpty()) {
            throw Problem.conflict("这条投递%s,不再重试。".formatted(line.stateZh()));
        }
        open.outbound().retry(tx, number);
        return Answer.ok(of(tx.handle(), warning.id()));
    }
}
