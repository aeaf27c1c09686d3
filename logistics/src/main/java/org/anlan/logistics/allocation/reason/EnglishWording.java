package org.anlan.logistics.allocation.reason;

import java.util.List;
import java.util.stream.Collectors;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Plan;

/// Plain English, beside the Chinese.
final class EnglishWording implements Wording {

    private static final int MOST_NAMES = 3;

    private final InstanceIndex index;

    EnglishWording(InstanceIndex index) {
        this.index = index;
    }

    @Override
    public String sentence(List<Claim> claims) {
        return claims.stream().map(this::words).collect(Collectors.joining("; "));
    }

    @Override
    public String sentence(Plan.Unmet unmet, List<Claim> claims) {
        var item = index.item(unmet.item());
        var head =
                "%s is short of %,d %s of %s"
                        .formatted(
                                place(unmet.place()),
                                unmet.quantity(),
                                item.unit().english(),
                                item.name().english());
        return claims.isEmpty() ? head : head + ": " + sentence(claims);
    }

    private String words(Claim claim) {
        return switch (claim) {
            case Claim.Distance(var depot, var place, var minutes, var nearest) ->
                    "%s is %s from %s".formatted(depot(depot), time(minutes), place(place))
                            + (nearest ? ", the nearest depot with stock for it" : "");
            case Claim.OwnStock _ -> "the county's own stock goes first";
            case Claim.OwnUsedUp(var depots) ->
                    "the county's own free stock in %s is used up".formatted(depots(depots));
            case Claim.NearerUsedUp(var depots) ->
                    "nearer by, %s: nothing left that would arrive in time"
                            .formatted(depots(depots));
            case Claim.NearerReserveKept(var depots) ->
                    "nearer by, %s: only reserve left".formatted(depots(depots));
            case Claim.NearerNotCheaper(var depots) ->
                    "nearer by, %s: stock left, but no cheaper (equal cost or later expiry)"
                            .formatted(depots(depots));
            case Claim.NearerServes(var depot, var other, var extra) ->
                    "%s supplies %s, ".formatted(depot(depot), place(other))
                            + (extra.isEmpty()
                                    ? "to which this depot has no open road"
                                    : "and exchanging the two would add "
                                            + time(extra.getAsLong()));
            case Claim.EarlierLotsUsed(_, var expiry) ->
                    expiry.isPresent()
                            ? "first expired, first out: the lot of %s".formatted(expiry.get())
                            : "the lots with an expiry date went first";
            case Claim.ReserveOpened(var depot, var units) ->
                    "%s releases %,d of its reserve".formatted(depot(depot), units);
            case Claim.NoStock(var item) -> "no depot has any %s".formatted(item(item));
            case Claim.AllUsed(var item) ->
                    "all %s that may be sent are used up".formatted(item(item));
            case Claim.UsedUp(var depots) -> "within reach, %s: used up".formatted(depots(depots));
            case Claim.ReserveKept(var depots, var units) ->
                    "%s: only %,d of reserve left, and releasing it costs no less than this need"
                            .formatted(depots(depots), units);
            case Claim.TooDear(var depots) ->
                    "%s: stock left, but sending it costs no less than this need"
                            .formatted(depots(depots));
            case Claim.RoadClosed(var depots) ->
                    "%s: stock left, but the road is closed".formatted(depots(depots));
            case Claim.TooOld(var depots) ->
                    "%s: what is left would arrive too close to its expiry"
                            .formatted(depots(depots));
            case Claim.NotLent(var depots) ->
                    "%s: the stock is another county's and needs an order"
                            .formatted(depots(depots));
            case Claim.WentFirst(var depot, var other, var cause) ->
                    "%s supplies %s first, %s"
                            .formatted(depot(depot), place(other), because(cause));
            case Claim.Cut(var depots, var places, var stock, var need) ->
                    "these %d places are in reach of %d depots only; "
                                    .formatted(places.size(), depots.size())
                            + "they need %,d, and all %,d in stock goes to them"
                                    .formatted(need, stock);
        };
    }

    private static String because(Claim.Cause cause) {
        return switch (cause) {
            case HIGHER_WEIGHT -> "whose priority weighs more";
            case DEEPER_NEED -> "which would fall into deeper need with less";
            case NEARER -> "which is nearer to it";
            case EQUAL -> "on a par with this place: no other order would be better";
        };
    }

    private String place(String id) {
        return index.place(id).name().english();
    }

    private String depot(String id) {
        return index.depot(id).name().english();
    }

    private String item(String id) {
        return index.item(id).name().english();
    }

    private String depots(List<String> ids) {
        var names =
                ids.stream().limit(MOST_NAMES).map(this::depot).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_NAMES;
        return more > 0 ? "%s and %d more".formatted(names, more) : names;
    }

    private static String time(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : "%d h %d min".formatted(hours, rest);
    }
}
