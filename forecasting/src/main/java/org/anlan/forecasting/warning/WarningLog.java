package org.anlan.forecasting.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.forecasting.asked.PhoneApproval;
import org.anlan.forecasting.warning.Warning.LaterReview;
import org.anlan.forecasting.warning.Warning.State;

/// The steps of a warning in time, each with the seconds since its beginning.
final class WarningLog {

    /// What was done.
    enum Step {
        BEGUN("开始制作"),
        DRAFTED("制作"),
        REVIEWED("审核通过"),
        RETURNED("退回"),
        APPROVED_BY_PHONE("电话批准"),
        ISSUED("签发发布"),
        AGREED("补审通过"),
        OBJECTED("补审有异议"),
        COUNTERSIGNED("补签"),
        ENDED("结束");

        private final String zh;

        Step(String zh) {
            this.zh = zh;
        }
    }

    /// One step.
    ///
    /// @param by who did it; empty for the house itself
    /// @param seconds civil seconds since the beginning, negative for a call before it
    record Line(Step step, String stepZh, Instant at, String by, long seconds) {}

    private final Warning warning;
    private final List<Line> lines = new ArrayList<>();

    private WarningLog(Warning warning) {
        this.warning = warning;
    }

    static List<Line> of(Warning warning) {
        return new WarningLog(warning).lines();
    }

    /// Civil seconds from the beginning to the issue, once it is issued.
    static Optional<Long> seconds(Warning warning) {
        return warning.sentAt().map(sent -> Duration.between(warning.begun(), sent).toSeconds());
    }

    private List<Line> lines() {
        var course = warning.course();
        course.begunAt().ifPresent(at -> add(Step.BEGUN, at, warning.drafter()));
        add(Step.DRAFTED, warning.draftedAt(), warning.drafter());
        course.reviewedAt().ifPresent(at -> add(reviewed(), at, warning.reviewer().orElse("")));
        warning.phone()
                .map(PhoneApproval::read)
                .ifPresent(call -> add(Step.APPROVED_BY_PHONE, call.at(), call.leader()));
        warning.sentAt().ifPresent(at -> add(Step.ISSUED, at, warning.signer().orElse("")));
        warning.countersignedAt()
                .ifPresent(at -> add(Step.COUNTERSIGNED, at, warning.signer().orElse("")));
        course.endedAt().ifPresent(at -> add(Step.ENDED, at, ""));
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::step));
        return List.copyOf(lines);
    }

    private Step reviewed() {
        if (warning.course().emergency()) {
            var objected = warning.course().laterReview().equals(Optional.of(LaterReview.OBJECTED));
            return objected ? Step.OBJECTED : Step.AGREED;
        }
        return warning.state() == State.RETURNED ? Step.RETURNED : Step.REVIEWED;
    }

    private void add(Step step, Instant at, String by) {
        var seconds = Duration.between(warning.begun(), at).toSeconds();
        lines.add(new Line(step, step.zh, at, by, seconds));
    }
}
