package org.anlan.dashboard.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.ReliefPapers;

/// The port of allocation papers in memory: one of each kind, as drafts or not.
final class PapersTwin implements ReliefPapers {

    static final String ID = "01a22ef1-0c1b-70f3-a206-2be73da48e31";

    private static final RegionCode COUNTY = new RegionCode("340102");
    private static final Instant AT = Instant.parse("2031-07-14T02:00:00Z");
    private static final Person KEEPER = new Person("库管孙", "0551-0000003");

    volatile boolean drafts;

    @Override
    public Optional<Request> findRequest(String id) {
        var line = new Wanted("单帐篷 12 m²", "顶", 120, 0, 40, "");
        var quilts = new Wanted("空调被", "床", 300, 200, 0, "库房进水,无法取出");
        var letter = drafts ? "" : "甲应急〔2031〕7号";
        var asker = new Person("甲县赵局长", "0551-0000001");
        return known(
                id,
                new Request(
                        ID,
                        5,
                        COUNTY,
                        "电话",
                        letter,
                        asker,
                        new Person("值班员王", "0551-0000002"),
                        "安置转移群众",
                        "第一中学安置点",
                        AT,
                        false,
                        List.of(line, quilts)));
    }

    @Override
    public Optional<Notice> findNotice(String plan) {
        var line =
                new Moved(
                        "省库",
                        COUNTY,
                        "单帐篷 12 m²",
                        "顶",
                        120,
                        Optional.of(Money.ofYuan("96000")),
                        "province-tent-1",
                        Optional.of(LocalDate.of(2035, 1, 31)),
                        45);
        var unpriced =
                new Moved(
                        "省库",
                        COUNTY,
                        "饮用水",
                        "箱",
                        60,
                        Optional.empty(),
                        "province-water-1",
                        Optional.empty(),
                        45);
        var issued = new Issued(2031, 3, AT, "值班长李");
        return known(
                plan,
                new Notice(
                        ID,
                        8,
                        "flood-1",
                        drafts ? Optional.empty() : Optional.of(issued),
                        "电话批准,待补签",
                        Optional.of("赵厅长"),
                        AT,
                        List.of(5L),
                        List.of(line, unpriced),
                        List.of(new Contact("省库", Optional.of(KEEPER))),
                        List.of(new Contact("340102", Optional.empty())),
                        List.of("单帐篷 12 m²")));
    }

    @Override
    public Optional<Waybill> findWaybill(String load) {
        var carried =
                new Carried(
                        "单帐篷 12 m²",
                        "顶",
                        "province-tent-1",
                        Optional.of(LocalDate.of(2035, 1, 31)),
                        120,
                        Optional.of(Money.ofYuan("800")),
                        Optional.of(117L),
                        "途中受潮 3 顶");
        return known(
                load,
                new Waybill(
                        ID,
                        12,
                        "0A1B2C3D",
                        8,
                        ID,
                        true,
                        "省库",
                        COUNTY,
                        "皖A·12345",
                        new Person("某师傅", "13800000000"),
                        KEEPER,
                        AT,
                        Optional.of(AT.plusSeconds(600)),
                        Optional.of(AT.plusSeconds(3600)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(carried)));
    }

    private static <T> Optional<T> known(String id, T paper) {
        return id.equals(ID) ? Optional.of(paper) : Optional.empty();
    }
}
