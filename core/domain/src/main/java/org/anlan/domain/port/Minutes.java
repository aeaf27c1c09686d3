package org.anlan.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;

/// The minutes (会商纪要) of signed consultations. Answered by forecasting; thread-safe; may block.
public interface Minutes {

    /// What was laid on a unit.
    ///
    /// @param what 事项
    /// @param unit 责任单位
    /// @param dueAt 时限
    record Line(String what, String unit, Instant dueAt) {}

    /// What one of the asked did not agree with.
    ///
    /// @param who a department or an expert
    /// @param text what it holds
    record Dissent(String who, String text) {}

    /// A figure agreed on (会商核定), as decimals of its unit.
    ///
    /// @param reviewed what the reports said when the evidence was frozen; empty text for nothing
    /// @param differences who counted otherwise, in words; empty text for nobody
    /// @param reason why so; empty text where all counted alike
    record Agreed(
            String name,
            String unit,
            String reviewed,
            String value,
            String differences,
            String reason) {}

    /// The minutes of one consultation, as they were signed.
    ///
    /// @param consultation its id
    /// @param process the disaster process; empty text when none is meant
    /// @param base its counting base; empty text when none is meant
    /// @param kind 灾情会商 or 风险会商
    /// @param form 例行 or 临时
    /// @param position journal position the evidence stood at
    /// @param participants who took part, as the secretary wrote it down
    /// @param asked the departments and experts that were asked
    /// @param silent those of them that never answered
    /// @param level 等级, in words
    /// @param agreed figures agreed on, of a consultation on damage
    /// @param agreedBy who signed under them, and who has not
    /// @param reference what pool and models said, in one small line; empty text for nothing
    /// @param dueAt by when they must be issued as a document
    record Sheet(
            String consultation,
            RegionCode region,
            String process,
            String base,
            String kind,
            String form,
            String question,
            Instant calledAt,
            Instant frozenAt,
            long position,
            String place,
            String host,
            List<String> participants,
            List<String> asked,
            List<String> silent,
            String conclusion,
            String level,
            String responseAdvice,
            List<Line> tasks,
            List<Dissent> dissent,
            List<Agreed> agreed,
            List<String> agreedBy,
            String reference,
            String drafter,
            String signer,
            Instant signedAt,
            Instant dueAt) {
        public Sheet {
            participants = List.copyOf(participants);
            asked = List.copyOf(asked);
            silent = List.copyOf(silent);
            tasks = List.copyOf(tasks);
            dissent = List.copyOf(dissent);
            agreed = List.copyOf(agreed);
            agreedBy = List.copyOf(agreedBy);
        }
    }

    /// The minutes of a consultation; empty while it is not signed, and for an id of none.
    Optional<Sheet> find(String consultation);
}
