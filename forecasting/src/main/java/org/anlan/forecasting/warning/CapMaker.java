package org.anlan.forecasting.warning;

import java.math.BigDecimal;
import java.time.Duration;
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
import org.anlan.forecasting.seal.SigningKey;
import org.anlan.store.journal.SignedHead;
import org.anlan.store.open.Installation;
import org.anlan.store.open.OpenStore;

/// Makes the CAP 1.2 message of a warning that is being signed.
final class CapMaker {

    private static final Duration SOON = Duration.ofHours(1);
    private static final String EXERCISE = "【演练】";

    private final Installation installation;
    private final Gazetteer gazetteer;

    CapMaker(Installation installation, Gazetteer gazetteer) {
        this.installation = installation;
        this.gazetteer = gazetteer;
    }

    /// Who signs, and with which key.
    ///
    /// @param byPhone whether a leader approved by phone and owes the signature
    /// @param emergency whether the review is still owed
    record Signature(String signer, boolean byPhone, boolean emergency, SigningKey key) {}

    /// The message, with the signed head of the journal in it, so that a cut chain shows.
    ///
    /// @param before the message it updates or cancels
    CapAlert alert(
            Warning warning,
            Optional<Warning> before,
            Instant now,
            Signature signature,
            SignedHead head) {
        var sent = edge(now);
        var infos = List.of(info(warning, now, signature, head));
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

    private CapInfo info(Warning warning, Instant now, Signature signature, SignedHead head) {
        var form = warning.form();
        var event = form.what().zh();
        return CapInfo.chinese(
                Category.SAFETY,
                installation.isExercise() ? EXERCISE + event : event,
                judgement(warning, now),
                new CapTimes(
                        Optional.of(edge(now)),
                        Optional.of(edge(form.onset())),
                        Optional.of(edge(form.expires()))),
                words(warning),
                parameters(warning, signature, head),
                areas(form));
    }

    private List<CapArea> areas(WarningForm form) {
        var areas = new ArrayList<>(form.areas().stream().map(this::area).toList());
        form.polygon()
                .map(WarningRing::polygon)
                .ifPresent(
                        ring ->
                                areas.add(
                                        new CapArea(
                                                "所指范围",
                                                List.of(ring),
                                                List.of(),
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty())));
        return areas;
    }

    private static CapJudgement judgement(Warning warning, Instant now) {
        return new CapJudgement(
                urgency(warning, now),
                warning.form().colour().severity(),
                warning.form().probability().map(CapMaker::certainty).orElse(Certainty.LIKELY));
    }

    /// By the time left until its onset, as the standard parts them: now, within an hour, later.
    private static Urgency urgency(Warning warning, Instant now) {
        if (warning.message() == Warning.Message.CANCEL) {
            return Urgency.PAST;
        }
        var ahead = Duration.between(now, warning.form().onset());
        if (!ahead.isPositive()) {
            return Urgency.IMMEDIATE;
        }
        return ahead.compareTo(SOON) <= 0 ? Urgency.EXPECTED : Urgency.FUTURE;
    }

    private static Certainty certainty(double chance) {
        if (chance > 0.5) {
            return Certainty.LIKELY;
        }
        return chance >= 0.2 ? Certainty.POSSIBLE : Certainty.UNLIKELY;
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

    private static List<NamedValue> parameters(
            Warning warning, Signature signature, SignedHead head) {
        var form = warning.form();
        var parameters = new ArrayList<NamedValue>();
        parameters.add(new NamedValue("颜色", form.colour().chinese()));
        form.probability()
                .ifPresent(p -> parameters.add(new NamedValue("anlan-probability", decimal(p))));
        form.decision().ifPresent(d -> parameters.add(new NamedValue("anlan-decision", d)));
        parameters.addAll(chain(head));
        warning.consultation()
                .ifPresent(
                        id -> parameters.add(new NamedValue("anlan-consultation", id.toString())));
        parameters.addAll(signer(signature));
        return parameters;
    }

    private static String decimal(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static List<NamedValue> signer(Signature signature) {
        var parameters = new ArrayList<NamedValue>();
        parameters.add(new NamedValue("签发人", signature.signer()));
        if (signature.byPhone()) {
            parameters.add(new NamedValue("签发", "电话批准,待补签"));
        }
        if (signature.emergency()) {
            parameters.add(new NamedValue("审核", "紧急发布,待补审"));
        }
        var key = signature.key();
        parameters.add(new NamedValue("anlan-signing-key", key.name()));
        parameters.add(new NamedValue("anlan-signing-holder", key.term().holder()));
        parameters.add(
                new NamedValue(
                        "anlan-signing-term",
                        key.term().notBefore() + "/" + key.term().notAfter()));
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
