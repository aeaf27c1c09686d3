package org.anlan.forecasting.warning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.forecasting.cap.CapAlert;
import org.anlan.forecasting.cap.CapException;
import org.anlan.forecasting.cap.CapInfo;
import org.anlan.forecasting.cap.CapReference;
import org.anlan.forecasting.cap.CapWords;
import org.anlan.forecasting.cap.CapXml;
import org.anlan.forecasting.cap.MessageType;
import org.anlan.forecasting.cap.NamedValue;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.web.Problem;

/// Reads another body's CAP message for passing it on.
final class RelayedCap {

    private static final String FIELD = "cap";

    private final CapAlert alert;

    private RelayedCap(CapAlert alert) {
        this.alert = alert;
    }

    /// @throws Problem 422 if it is no CAP 1.2 message, or lacks what a warning needs
    static RelayedForm.Said read(String xml) {
        try {
            return new RelayedCap(CapXml.read(xml.getBytes(StandardCharsets.UTF_8))).said();
        } catch (CapException e) {
            throw Problem.field(FIELD, "cap-1.2", "不是有效的 CAP 1.2 报文: " + e.getMessage());
        }
    }

    private RelayedForm.Said said() {
        if (alert.type() != MessageType.CANCEL && alert.infos().isEmpty()) {
            throw Problem.field(FIELD, "info", "报文没有内容(info)。");
        }
        var info = info();
        return new RelayedForm.Said(
                info.map(CapInfo::words).flatMap(CapWords::senderName).orElse(alert.id().sender()),
                alert.id().identifier(),
                info.map(i -> RelayedKind.of(i.event())).orElse(RelayedKind.OTHER),
                info.map(RelayedCap::colour).orElse(WarningColour.BLUE),
                info.flatMap(i -> i.words().headline().or(() -> Optional.of(i.event()))).orElse(""),
                info.map(RelayedCap::text).orElse(""),
                info.map(RelayedCap::areas).orElse(List.of()),
                alert.id().sent().toInstant(),
                info.flatMap(i -> i.times().expires())
                        .map(OffsetDateTime::toInstant)
                        .orElse((Instant) null),
                alert.references().stream().map(CapReference::identifier).toList(),
                alert.type() == MessageType.CANCEL);
    }

    /// The Chinese part, else the first.
    private Optional<CapInfo> info() {
        return Stream.concat(
                        alert.infos().stream().filter(i -> i.language().startsWith("zh")),
                        alert.infos().stream())
                .findFirst();
    }

    private static String text(CapInfo info) {
        return Stream.of(info.words().description(), info.words().instruction())
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "\n" + other)
                .orElse(info.event());
    }

    /// As it names it; else what its severity stands for.
    private static WarningColour colour(CapInfo info) {
        var said =
                info.event()
                        + info.words().headline().orElse("")
                        + info.parameters().stream()
                                .map(NamedValue::value)
                                .reduce("", (a, b) -> a + b);
        return Stream.of(WarningColour.values())
                .filter(c -> said.contains(c.chinese()))
                .findFirst()
                .or(
                        () ->
                                Stream.of(WarningColour.values())
                                        .filter(c -> c.severity() == info.judgement().severity())
                                        .findFirst())
                .orElseThrow(
                        () -> Problem.field(FIELD, "colour", "报文没有写明颜色,严重程度也是 Unknown;请改为手工转发。"));
    }

    private static List<String> areas(CapInfo info) {
        return info.areas().stream()
                .flatMap(a -> a.geocodes().stream())
                .map(NamedValue::value)
                .filter(code -> code.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}"))
                .distinct()
                .toList();
    }
}
