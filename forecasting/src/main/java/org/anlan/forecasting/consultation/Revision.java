package org.anlan.forecasting.consultation;

import java.util.Optional;
import org.anlan.forecasting.pooling.DelphiAnswer;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// An opinion filed anew in a later round: who moves far says why.
///
/// @see "forecasting.md (f): a written reason if the median moves more than half its interquartile
///     range"
final class Revision {

    private final Handle handle;
    private final Consultation consultation;
    private final int round;

    Revision(Handle handle, Consultation consultation, int round) {
        this.handle = handle;
        this.consultation = consultation;
        this.round = round;
    }

    /// @throws Problem 422 if a reason is owed, and none is given
    void check(String speaker, Opinion opinion, @Nullable String reason) {
        if (round == 1 || (reason != null && !reason.isBlank())) {
            return;
        }
        before(speaker).ifPresent(before -> compare(speaker, before, opinion));
    }

    private Optional<Opinion> before(String speaker) {
        return SqlOpinions.open(handle, consultation.id(), round - 1).stream()
                .filter(opened -> opened.card().department().equals(speaker))
                .findFirst()
                .map(Reveal::read);
    }

    private void compare(String speaker, Opinion before, Opinion now) {
        var asked = consultation.invited().asked();
        var first = before.quantiles(speaker, asked).map(q -> new DelphiAnswer(q, ""));
        var next = now.quantiles(speaker, asked).map(q -> new DelphiAnswer(q, ""));
        if (first.isPresent() && next.isPresent() && next.get().movesFarFrom(first.get())) {
            throw Problem.field("reason", "moved", "中位数的变动超过上一轮四分位距的一半,请写明理由。");
        }
        if (before.level() != now.level()) {
            throw Problem.field(
                    "reason",
                    "moved",
                    "等级由%s改为%s,请写明理由。"
                            .formatted(LevelText.zh(before.level()), LevelText.zh(now.level())));
        }
    }
}
