package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// A warning 灾害风险提示 or 灾害救助准备 as stored: a draft, or what was issued.
///
/// @param id also the identifier of its CAP message
/// @param follows the message it updates or cancels
/// @param area the narrowest region that holds all areas
/// @param signer who signed, or the leader who approved by phone
/// @param phone the call as JSON, where it was approved by phone
/// @param approvedBy the leader who owes the signature then
/// @param references of the CAP message, the first one first; empty text for a first message
record Warning(
        UUID id,
        State state,
        Message message,
        Optional<UUID> follows,
        Optional<UUID> consultation,
        WarningForm form,
        RegionCode area,
        UUID draftedBy,
        String drafter,
        Instant draftedAt,
        Optional<UUID> reviewedBy,
        Optional<String> reviewer,
        Optional<String> returnedWhy,
        Optional<String> signer,
        Optional<String> phone,
        Optional<UUID> approvedBy,
        Optional<Instant> countersignedAt,
        Optional<Instant> sentAt,
        String references,
        Optional<String> xml,
        Course course) {

    /// What a message does.
    enum Message {
        ALERT,
        UPDATE,
        CANCEL
    }

    /// How far it is.
    enum State {
        DRAFT("待审核"),
        RETURNED("已退回"),
        REVIEWED("待签发"),
        ISSUED("已发布"),
        SUPERSEDED("已更新"),
        CANCELLED("已解除"),
        EXPIRED("到期未解除");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /// What came of the review that follows an emergency issue.
    enum LaterReview {
        OWED,
        AGREED,
        OBJECTED
    }

    /// Its times beside those above, all civil.
    ///
    /// @param begunAt when the desk began to draft, where it was told
    /// @param emergency whether it was issued before its review
    /// @param laterReview of the emergency path only
    /// @param reviewDue when that review is due
    /// @param countersignDue when the signature after an approval by phone is due
    record Course(
            Optional<Instant> begunAt,
            Optional<Instant> reviewedAt,
            boolean emergency,
            Optional<LaterReview> laterReview,
            Optional<Instant> reviewDue,
            Optional<Instant> countersignDue,
            Optional<Instant> endedAt) {}

    /// Whether a written signature is still owed 待补签.
    boolean owesSignature() {
        return phone.isPresent() && countersignedAt.isEmpty();
    }

    /// Whether it was issued and its review is still owed 待补审.
    boolean owesReview() {
        return course.laterReview().equals(Optional.of(LaterReview.OWED));
    }

    /// When the work on it began, as far as it is known.
    Instant begun() {
        return course.begunAt().orElse(draftedAt);
    }

    List<String> referenceIds() {
        return references.isEmpty() ? List.of() : List.of(references.split(" "));
    }
}
