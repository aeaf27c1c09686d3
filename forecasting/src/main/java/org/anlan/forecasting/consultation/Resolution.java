package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.response.ResponseAdvice;
import org.anlan.forecasting.warning.WarningForm;
import org.jspecify.annotations.Nullable;

/// What a consultation decided, as drafted and then signed.
///
/// @param conclusion 研判结论
/// @param level the level judged
/// @param responseAdvice 响应建议; empty text for none
/// @param tasks 部署要求
/// @param dissent 不同意见, as said in the session
/// @param host 主持
/// @param place 地点, or the way it was held (视频)
/// @param participants 参加
/// @param warning the warning to be drafted, if any
/// @param responses responses advised, to be proposed
/// @param prepositions goods to be moved ahead
record Resolution(
        String conclusion,
        RiskLevel level,
        String responseAdvice,
        List<Task> tasks,
        List<Dissent> dissent,
        String host,
        String place,
        List<String> participants,
        @Nullable WarningForm warning,
        @Nullable List<ResponseAdvice> responses,
        @Nullable List<Preposition> prepositions) {

    /// @param what 事项
    /// @param unit 责任单位
    /// @param dueAt 时限
    record Task(String what, String unit, Instant dueAt) {}

    /// @param department whose
    /// @param text what it holds
    record Dissent(String department, String text) {}

    Resolution {
        tasks = List.copyOf(tasks);
        dissent = List.copyOf(dissent);
        participants = List.copyOf(participants);
        responses = responses == null ? List.of() : List.copyOf(responses);
        prepositions = prepositions == null ? List.of() : List.copyOf(prepositions);
    }

    Resolution with(List<Dissent> all) {
        return new Resolution(
                conclusion,
                level,
                responseAdvice,
                tasks,
                all,
                host,
                place,
                participants,
                warning,
                responses,
                prepositions);
    }

    @Override
    public List<ResponseAdvice> responses() {
        return Objects.requireNonNull(responses);
    }

    @Override
    public List<Preposition> prepositions() {
        return Objects.requireNonNull(prepositions);
    }
}
