package org.anlan.forecasting.warning;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningFollowUp;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.forecasting.asked.PhoneApproval;
import org.anlan.forecasting.cap.CapAlert;
import org.anlan.forecasting.cap.CapReference;
import org.anlan.forecasting.cap.CapSignature;
import org.anlan.forecasting.place.DutyHolders.Holder;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.SignerTerm;
import org.anlan.forecasting.seal.SigningKeys;
import org.anlan.forecasting.warning.EmergencyRules.Step;
import org.anlan.forecasting.warning.Warning.LaterReview;
import org.anlan.forecasting.warning.Warning.Message;
import org.anlan.forecasting.warning.Warning.State;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// The moment of issue: message, signature, fact and deliveries leave in one transaction, or none
/// of them does. Nothing goes out unsigned, nor signed by a key outside its term.
final class WarningIssue {

    private final OpenStore open;
    private final SigningKeys keys;
    private final CapMaker maker;
    private final EmergencyRules rules;
    private final FollowUps followUps;
    private final WarningDeliveries deliveries;

    WarningIssue(
            OpenStore open,
            Gazetteer gazetteer,
            SigningKeys keys,
            EmergencyRules rules,
            WarningDeliveries deliveries) {
        this.open = open;
        this.keys = keys;
        this.maker = new CapMaker(open.installation(), gazetteer);
        this.rules = rules;
        this.followUps = new FollowUps(rules);
        this.deliveries = deliveries;
    }

    /// Who signs, and how.
    ///
    /// @param phone the call by which a leader approved; null when signed in person
    /// @param emergency whether the review comes after
    /// @param moves whether the stock moves proposed with it are signed too
    record Signing(
            Holder signer, @Nullable PhoneApproval phone, boolean emergency, boolean moves) {}

    /// Issues a warning that may be; the caller has checked who and what.
    ///
    /// @param before the message it updates or cancels, which it ends
    /// @throws Problem 409 if the signing key is not in its term
    void issue(Tx tx, Ask ask, Warning warning, Optional<Warning> before, Signing how) {
        var signer = signerInTerm();
        var phone = how.phone();
        var mark =
                new CapMaker.Signature(
                        how.signer().name(), phone != null, how.emergency(), signer.key());
        var alert = maker.alert(warning, before, tx.civilNow(), mark, open.signHead());
        var signed = CapSignature.sign(alert, signer.own(), signer.key().name());
        var xml = new String(signed, StandardCharsets.UTF_8);
        SqlWarnings.issue(tx, warning.id(), kept(tx, ask, warning, how, alert, xml));
        tx.state(fact(warning, alert, how));
        deliveries.send(tx, warning, alert, xml);
        before.ifPresent(b -> end(tx, b, warning.message()));
    }

    private SigningKeys.Signer signerInTerm() {
        var signer = keys.signer();
        var state = keys.state(signer.key());
        if (state != SignerTerm.State.VALID) {
            var term = signer.key().term();
            throw Problem.conflict(
                    "signer",
                    "signer-term",
                    "签发密钥 %s(%s)%s,有效期 %s 至 %s;请系统管理员更换密钥后再签发。"
                            .formatted(
                                    signer.key().name(),
                                    term.holder(),
                                    state.zh(),
                                    term.notBefore().atZone(OpenStore.ZONE).toLocalDateTime(),
                                    term.notAfter().atZone(OpenStore.ZONE).toLocalDateTime()));
        }
        return signer;
    }

    private SqlWarnings.Issue kept(
            Tx tx, Ask ask, Warning warning, Signing how, CapAlert alert, String xml) {
        var phone = how.phone();
        var now = tx.civilNow();
        return new SqlWarnings.Issue(
                ask.actor().id(),
                how.signer().name(),
                phone == null ? null : how.signer().id().value(),
                phone == null ? null : Json.write(phone),
                warning.message() == Message.CANCEL ? State.CANCELLED : State.ISSUED,
                alert.references().stream()
                        .map(CapReference::identifier)
                        .collect(Collectors.joining(" ")),
                xml,
                how.emergency() ? now.plus(rules.within(Step.REVIEW)) : null,
                phone == null ? null : now.plus(rules.within(Step.COUNTERSIGN)));
    }

    private static WarningIssued fact(Warning warning, CapAlert alert, Signing how) {
        return new WarningIssued(
                warning.id().toString(),
                warning.area(),
                warning.form().colour().name(),
                warning.message().name(),
                warning.form().expires(),
                warning.form().areas().stream().map(RegionCode::new).toList(),
                alert.references().stream().map(CapReference::identifier).toList(),
                how.signer().name(),
                how.moves());
    }

    private static void end(Tx tx, Warning before, Message message) {
        var state = message == Message.CANCEL ? State.CANCELLED : State.SUPERSEDED;
        SqlWarnings.end(tx, before.id(), state);
        if (before.course().laterReview().equals(Optional.of(LaterReview.OBJECTED))) {
            FollowUps.tell(tx, before, Step.REVIEW, WarningFollowUp.State.SETTLED);
        }
    }

    /// What screens are told of an issue.
    ///
    /// @param seconds from the beginning of the draft
    record Issued(
            UUID id,
            Message message,
            String status,
            String cap,
            long seconds,
            java.util.List<FollowUps.FollowUp> followUps) {}

    /// Answers with the warning as issued.
    Issued issued(Tx tx, UUID id) {
        var warning = SqlWarnings.lock(tx, id);
        return new Issued(
                id,
                warning.message(),
                open.installation().isExercise() ? "Exercise" : "Actual",
                "/cap/%s.xml".formatted(id),
                WarningLog.seconds(warning).orElse(0L),
                followUps.list(warning, tx.civilNow()));
    }

    /// As an answer to a signature.
    Answer answer(Tx tx, UUID id) {
        return Answer.ok(issued(tx, id));
    }
}
