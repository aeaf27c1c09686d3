package org.anlan.dashboard.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Minutes;

/// The minutes port in memory.
final class MinutesTwin implements Minutes {

    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

    /// Minutes with two tasks, one dissent and one who was silent, signed at a civil time.
    void sign(String consultation, Instant at) {
        sign(consultation, at, List.of(), List.of());
    }

    /// A consultation on damage was signed.
    void sign(String consultation, Instant at, List<Agreed> agreed, List<String> agreedBy) {
        sheets.put(
                consultation,
                new Sheet(
                        consultation,
                        new RegionCode("340000"),
                        "",
                        "",
                        "风险会商",
                        "临时",
                        "是否将救灾应急响应提升至二级?",
                        at.minus(Duration.ofHours(1)),
                        at.minus(Duration.ofMinutes(50)),
                        17,
                        "视频",
                        "带班领导赵",
                        List.of("省气象局 张三", "省水利厅 李四"),
                        List.of("省气象局", "省水利厅", "王教授"),
                        List.of("王教授"),
                        "未来24小时淮河干流风险高。",
                        "橙",
                        "救灾应急响应提升至二级",
                        List.of(
                                new Line("转移四乡镇群众", "甲县", at.plus(Duration.ofHours(4))),
                                new Line("前置帐篷500顶", "省物资储备中心", at.plus(Duration.ofHours(6)))),
                        List.of(new Dissent("省水利厅", "等级意见为红: 上游来水仍在增加")),
                        agreed,
                        agreedBy,
                        "参考:综合意见 橙 60%、红 40%。",
                        "会务钱",
                        "带班领导赵",
                        at,
                        at.plus(Duration.ofMinutes(30))));
    }

    @Override
    public Optional<Sheet> find(String consultation) {
        return Optional.ofNullable(sheets.get(consultation));
    }
}
