package org.anlan.forecasting.warning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.cap.CapAlert;
import org.anlan.forecasting.cap.CapArea;
import org.anlan.forecasting.cap.CapException;
import org.anlan.forecasting.cap.CapInfo;
import org.anlan.forecasting.cap.CapJudgement;
import org.anlan.forecasting.cap.CapReference;
import org.anlan.forecasting.cap.CapTimes;
import org.anlan.forecasting.cap.CapWords;
import org.anlan.forecasting.cap.CapXml;
import org.anlan.forecasting.cap.Category;
import org.anlan.forecasting.cap.Certainty;
import org.anlan.forecasting.cap.NamedValue;
import org.anlan.forecasting.cap.Status;
import org.anlan.forecasting.cap.Urgency;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.journal.SignedHead;
import org.anlan.store.open.Installation;
import org.anlan.store.open.OpenStore;

/// Makes the CAP 1.2 message of a warning that is being signed.
final class CapMaker {

    static final String EVENT = "灾害风险提示";

    private static final String EXERCISE = "【演练】";

    private final Installation installation;
    private final Gazetteer gazetteer;

    CapMaker(Installation installation, Gazetteer gazetteer) {
        this.installation = installation;
        this.gazetteer = gazetteer;
    }

    /// The message, with the signed head of the journal in it, so that a cut chain shows.
    ///
    /// @param before the message it updates or cancels
    CapAlert alert(
            Warning warning,
            Optional<Warning> before,
            Instant now,
            boolean byPhone,
            SignedHead head) {
        var sent = edge(now);
        var infos = List.of(info(warning, now, byPhone, head));
        return before.map(b -> following(b, warning, sent, infos))
                .orElseGet(
                        () ->
                                CapAlert.first(
                                        new CapReference(warning.id().toString(), sender(), sent),
                                        status(),
                                        infos));
    }

    private static CapAlert following(
            Warning before, Warning warning, OffsetDateTime sent, List<CapInfo> infos) {
        var alert = read(before);
        var identifier = warning.id().toString();
        return warning.message() == Warning.Message.UPDATE
                ? alert.updated(identifier, sent, infos)
                : alert.cancelled(identifier, sent, infos);
    }

    /// The message of an issued warning.
    static CapAlert read(Warning issued) {
        try {
            return CapXml.read(
                    issued.xml().orElseThrow().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (CapException e) {
            throw new IllegalStateException(
                    "Stored message (%s) cannot be read.".formatted(issued.id()), e);
        }
    }

    private Status status() {
        return installation.isExercise() ? Status.EXERCISE : Status.ACTUAL;
    }

    private String sender() {
        return "anlan." + installation.province();
    }

    private CapInfo info(Warning warning, Instant now, boolean byPhone, SignedHead head) {
        var form = warning.form();
        return CapInfo.chinese(
                Category.SAFETY,
                installation.isExercise() ? EXERCISE + EVENT : EVENT,
                judgement(warning, now),
                new CapTimes(
                        Optional.of(edge(now)),
                        Optional.of(edge(form.onset())),
                        Optional.of(edge(form.expires()))),
                words(warning),
                parameters(warning, byPhone, head),
                form.areas().stream().map(this::area).toList());
    }

    private static CapJudgement judgement(Warning warning, Instant now) {
        var urgency =
                warning.message() == Warning.Message.CANCEL
                        ? Urgency.PAST
                        : warning.form().onset().isAfter(now)
                                ? Urgency.EXPECTED
                                : Urgency.IMMEDIATE;
        return new CapJudgement(urgency, warning.form().colour().severity(), Certainty.LIKELY);
    }

    private CapWords words(Warning warning) {
        var form = warning.form();
        var mark = installation.isExercise() ? EXERCISE : "";
        return CapWords.of(
                installation.titleZh(),
                mark + form.headline(),
                mark + form.description(),
                form.instruction());
    }

    private static List<NamedValue> parameters(Warning warning, boolean byPhone, SignedHead head) {
        var parameters = new ArrayList<NamedValue>();
        parameters.add(new NamedValue("颜色", warning.form().colour().chinese()));
        parameters.addAll(chain(head));
        warning.consultation()
                .ifPresent(
                        id -> parameters.add(new NamedValue("anlan-consultation", id.toString())));
        if (byPhone) {
            parameters.add(new NamedValue("签发", "电话批准,待补签"));
        }
        return parameters;
    }

    /// All that a reader needs to check the head's signature by [SignedHead].
    private static List<NamedValue> chain(SignedHead head) {
        return List.of(
                new NamedValue("anlan-journal-head", head.position() + " " + head.hash()),
                new NamedValue("anlan-journal-installation", head.installation().toString()),
                new NamedValue("anlan-journal-sealed-at", head.sealedAt().toString()),
                new NamedValue("anlan-journal-key", head.publicKey()),
                new NamedValue("anlan-journal-signature", head.signature()));
    }

    private CapArea area(String code) {
        return CapArea.ofDivisions(gazetteer.name(new RegionCode(code)), List.of(code));
    }

    private static OffsetDateTime edge(Instant instant) {
        return instant.atZone(OpenStore.ZONE).toOffsetDateTime();
    }
}
