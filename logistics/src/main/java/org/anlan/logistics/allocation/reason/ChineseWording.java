package org.anlan.logistics.allocation.reason;

import java.util.List;
import java.util.stream.Collectors;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Plan;

/// Plain Chinese, as an approver reads it.
final class ChineseWording implements Wording {

    private static final int MOST_NAMES = 3;

    private final InstanceIndex index;

    ChineseWording(InstanceIndex index) {
        this.index = index;
    }

    @Override
    public String sentence(List<Claim> claims) {
        return claims.stream().map(this::words).collect(Collectors.joining("；"));
    }

    @Override
    public String sentence(Plan.Unmet unmet, List<Claim> claims) {
        var item = index.item(unmet.item());
        var head =
                "%s缺%s %,d %s"
                        .formatted(
                                place(unmet.place()),
                                item.name().chinese(),
                                unmet.quantity(),
                                item.unit().chinese());
        return claims.isEmpty() ? head : head + "：" + sentence(claims);
    }

    private String words(Claim claim) {
        return switch (claim) {
            case Claim.Distance(var depot, var place, var minutes, var nearest) ->
                    "%s距%s %s".formatted(depot(depot), place(place), time(minutes))
                            + (nearest ? "，是有货可调的最近仓库" : "");
            case Claim.OwnStock _ -> "先用本县库存";
            case Claim.OwnUsedUp(var depots) -> "本县%s可调库存已用完".formatted(depots(depots));
            case Claim.NearerUsedUp(var depots) -> "更近的%s已没有来得及送到的货".formatted(depots(depots));
            case Claim.NearerReserveKept(var depots) -> "更近的%s只剩保底储备".formatted(depots(depots));
            case Claim.NearerNotCheaper(var depots) ->
                    "更近的%s仍有货，但调它并不更省（运费相同或批次到期更晚）".formatted(depots(depots));
            case Claim.NearerServes(var depot, var other, var extra) ->
                    "%s的货供%s，".formatted(depot(depot), place(other))
                            + (extra.isEmpty()
                                    ? "本库到那里的路不通"
                                    : "若两处对换，两程合计多 " + time(extra.getAsLong()));
            case Claim.EarlierLotsUsed(_, var expiry) ->
                    expiry.isPresent() ? "先到期先出，发 %s 到期的批次".formatted(expiry.get()) : "有期限的批次已先发完";
            case Claim.ReserveOpened(var depot, var units) ->
                    "%s动用保底储备 %,d".formatted(depot(depot), units);
            case Claim.NoStock(var item) -> "各库都没有%s".formatted(item(item));
            case Claim.AllUsed(var item) -> "全省可调的%s已用完".formatted(item(item));
            case Claim.UsedUp(var depots) -> "能送到的%s已调完".formatted(depots(depots));
            case Claim.ReserveKept(var depots, var units) ->
                    "%s只剩保底储备 %,d，动用的代价不低于这一缺口".formatted(depots(depots), units);
            case Claim.TooDear(var depots) -> "%s仍有货，但运去的代价不低于这一缺口".formatted(depots(depots));
            case Claim.RoadClosed(var depots) -> "%s还有货，但路不通".formatted(depots(depots));
            case Claim.TooOld(var depots) -> "%s剩下的货送到时有效期不足".formatted(depots(depots));
            case Claim.NotLent(var depots) -> "%s的库存属别县，未经调令不动".formatted(depots(depots));
            case Claim.WentFirst(var depot, var other, var cause) ->
                    "%s的货先给%s，%s".formatted(depot(depot), place(other), because(cause));
            case Claim.Cut(var depots, var places, var stock, var need) ->
                    "这一片 %d 处只有 %d 个库够得着，共需 %,d，库存 %,d 已全部调给它们"
                            .formatted(places.size(), depots.size(), need, stock);
        };
    }

    private static String because(Claim.Cause cause) {
        return switch (cause) {
            case HIGHER_WEIGHT -> "因其优先权重更高";
            case DEEPER_NEED -> "因其再少就缺得更深";
            case NEARER -> "因其离库更近";
            case EQUAL -> "两处同等，换个先后并不更好";
        };
    }

    private String place(String id) {
        return index.place(id).name().chinese();
    }

    private String depot(String id) {
        return index.depot(id).name().chinese();
    }

    private String item(String id) {
        return index.item(id).name().chinese();
    }

    private String depots(List<String> ids) {
        var names =
                ids.stream().limit(MOST_NAMES).map(this::depot).collect(Collectors.joining("、"));
        return ids.size() > MOST_NAMES ? names + "等 %d 库".formatted(ids.size()) : names;
    }

    private static String time(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return rest + " 分";
        }
        return rest == 0 ? hours + " 小时" : "%d 小时 %d 分".formatted(hours, rest);
    }
}
