package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// A consultation 会商 as stored.
///
/// @param topic there is one open consultation a topic
/// @param process the disaster process; empty text when none is meant
/// @param base its counting base; empty text when none is meant
/// @param hazard code: as named by the caller, else that of the process, else that of the rule that
///     called it; empty text for none of these
/// @param dial the number to dial into the video session; empty text for none
/// @param invited who is asked, and for what
/// @param calledBy who called it: a person, or the rule that did
/// @param dueAt when the cards turn, whoever is missing
/// @param position the journal position the evidence stands at
/// @param pool what the opinions add up to, as JSON
/// @param reference what stands beside it, as JSON
/// @param resolution the draft, or what was signed, as JSON
/// @param minutesDueAt by when the minutes must be issued as a document
record Consultation(
        UUID id,
        Kind kind,
        boolean routine,
        String topic,
        String question,
        RegionCode region,
        String process,
        String base,
        String hazard,
        String dial,
        Invited invited,
        String calledBy,
        Instant calledAt,
        Optional<Instant> dueAt,
        Stage stage,
        Optional<Instant> frozenAt,
        Optional<Long> position,
        Optional<String> evidenceDigest,
        Optional<Instant> revealedAt,
        Optional<String> pool,
        Optional<String> reference,
        Optional<String> resolution,
        Optional<String> resolutionDigest,
        Optional<UUID> draftedBy,
        Optional<String> drafter,
        Optional<Instant> signedAt,
        Optional<String> signer,
        Optional<Instant> minutesDueAt,
        Optional<String> closedWhy) {

    /// What is consulted on.
    enum Kind {
        /// Losses, to be agreed on.
        DAMAGE("灾情会商"),
        /// What may come.
        RISK("风险会商");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /// Named in the book of forecasts as the source.
    String source() {
        return "consultation:" + id;
    }

    /// Whether the opinions may be read.
    boolean isRevealed() {
        return stage.compareTo(Stage.REVEALED) >= 0 && revealedAt.isPresent();
    }
}
