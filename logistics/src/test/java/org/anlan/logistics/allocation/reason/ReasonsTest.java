package org.anlan.logistics.allocation.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.logistics.allocation.Relief;
import org.anlan.logistics.allocation.solve.Allocator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reason")
class ReasonsTest {

    @Test
    void saysThatTheNearestDepotWithStockSends() {
        var reasons = reasons(hefeiAndLuan());
        assertThat(reasons.getFirst().chinese()).isEqualTo("六安库距舒城 50 分，是有货可调的最近仓库");
        assertThat(reasons.getFirst().english())
                .isEqualTo(
                        "Luan depot is 50 min from Shucheng, the nearest depot with stock for it");
    }

    @Test
    void saysWhoGotTheGoodsOfANearerDepot() {
        var reasons = reasons(hefeiAndLuan());
        assertThat(reasons.get(1).chinese())
                .isEqualTo("合肥库距霍山 2 小时 10 分；更近的六安库已没有来得及送到的货；" + "六安库的货供舒城，若两处对换，两程合计多 5 小时");
        assertThat(reasons.get(1).english())
                .isEqualTo(
                        "Hefei depot is 2 h 10 min from Huoshan; nearer by, Luan depot: nothing left"
                                + " that would arrive in time; Luan depot supplies Shucheng, and"
                                + " exchanging the two would add 5 h");
    }

    private static Relief hefeiAndLuan() {
        return new Relief()
                .quilts(0, 0)
                .depot("Luan", "六安库")
                .depot("Hefei", "合肥库")
                .stock("Luan", 100)
                .stock("Hefei", 300)
                .place("Shucheng", "舒城", 100, 5000)
                .place("Huoshan", "霍山", 100, 5000)
                .road("Luan", "Shucheng", 50)
                .road("Luan", "Huoshan", 80)
                .road("Hefei", "Shucheng", 400)
                .road("Hefei", "Huoshan", 130);
    }

    @Test
    void saysThatEverythingIsUsedUpAndWhoCameFirst() {
        var relief =
                new Relief()
                        .quilts(0, 0)
                        .depot("Hefei", "合肥库")
                        .stock("Hefei", 1500)
                        .place("Shucheng", "舒城", 1000, 9000)
                        .place("Huoshan", "霍山", 2000, 100)
                        .road("Hefei", "Shucheng", 60)
                        .road("Hefei", "Huoshan", 60);
        assertThat(shortfalls(relief))
                .extracting(Reason::chinese)
                .containsExactly(
                        "霍山缺棉被 1,500 床：全省可调的棉被已用完；合肥库的货先给舒城，因其优先权重更高；"
                                + "这一片 2 处只有 1 个库够得着，共需 3,000，库存 1,500 已全部调给它们");
        assertThat(shortfalls(relief).getFirst().english())
                .isEqualTo(
                        "Huoshan is short of 1,500 pcs of quilts: all quilts that may be sent are used"
                                + " up; Hefei depot supplies Shucheng first, whose priority weighs"
                                + " more; these 2 places are in reach of 1 depots only; they need"
                                + " 3,000, and all 1,500 in stock goes to them");
    }

    @Test
    void namesClosedRoadsKeptReservesAndOtherCountiesStock() {
        var relief =
                new Relief()
                        .quilts(90_000, 0)
                        .depot("Hefei", "合肥库")
                        .depot("Luan", "六安库")
                        .countyDepot("Jinzhai", "金寨库", "Jinzhai")
                        .stock("Hefei", 300)
                        .stock("Luan", 200)
                        .stock("Jinzhai", 100)
                        .reserve("Luan", 150)
                        .place("Huoshan", "霍山", 100, 1000)
                        .road("Luan", "Huoshan", 60)
                        .road("Jinzhai", "Huoshan", 30);
        assertThat(shortfalls(relief))
                .extracting(Reason::chinese)
                .containsExactly(
                        "霍山缺棉被 50 床：六安库只剩保底储备 150，动用的代价不低于这一缺口；" + "合肥库还有货，但路不通；金寨库的库存属别县，未经调令不动");
    }

    @Test
    void saysWhenThereIsNothingAtAll() {
        var relief = new Relief().quilts(0, 0).depot("Hefei", "合肥库");
        assertThat(shortfalls(relief.place("Huoshan", "霍山", 100, 1000)).getFirst().chinese())
                .isEqualTo("霍山缺棉被 100 床：各库都没有棉被");
    }

    @Test
    void saysThatTheCountysOwnStockWentFirstAndWhichLot() {
        var relief =
                new Relief()
                        .quilts(10, 0)
                        .depot("Hefei", "合肥库")
                        .countyDepot("own", "霍山库", "Huoshan")
                        .lot("b", "own", 20, "2021-07-01")
                        .lot("a", "own", 30, "2020-12-01")
                        .stock("Hefei", 100)
                        .reserve("Hefei", 90)
                        .place("Huoshan", "霍山", 100, 9000)
                        .road("own", "Huoshan", 300)
                        .road("Hefei", "Huoshan", 60);
        assertThat(reasons(relief))
                .extracting(Reason::chinese)
                .containsExactly(
                        "合肥库距霍山 1 小时，是有货可调的最近仓库；本县霍山库可调库存已用完；" + "合肥库动用保底储备 40",
                        "霍山库距霍山 5 小时；先用本县库存；先到期先出，发 2020-12-01 到期的批次",
                        "霍山库距霍山 5 小时；先用本县库存；先到期先出，发 2021-07-01 到期的批次");
    }

    private static List<Reason> reasons(Relief relief) {
        var instance = relief.instance();
        var plan = Allocator.allocate(instance);
        var reasons = new Reasons(instance, plan);
        return plan.lines().stream().map(reasons::why).toList();
    }

    private static List<Reason> shortfalls(Relief relief) {
        var instance = relief.instance();
        var plan = Allocator.allocate(instance);
        var reasons = new Reasons(instance, plan);
        return plan.unmet().stream().map(reasons::why).toList();
    }
}
