package org.anlan.logistics.road.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.anlan.logistics.road.network.Road;
import org.anlan.logistics.road.network.RoadClass;
import org.anlan.logistics.road.network.Structure;
import org.jspecify.annotations.Nullable;

/// What the tags of a way say of a road.
///
/// @param id of the way
/// @param driven its nodes in the order in which it is driven
/// @see "OpenStreetMap Wiki, Key:highway, Key:oneway, Key:maxspeed, Key:maxaxleload, Key:maxheight"
record OsmWay(
        long id,
        List<Long> driven,
        RoadClass roadClass,
        Structure structure,
        boolean oneWay,
        int kmPerHour,
        int axleKilograms,
        int heightCentimetres,
        String name) {

    private static final int FERRY_KM_PER_HOUR = 8;
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,3})?)( ?(?:t|m|km/h))?");

    /// The road; empty if trucks do not drive there.
    static Optional<OsmWay> of(long id, long[] nodes, Map<String, String> tags) {
        var kind = roadClass(tags);
        if (kind.isEmpty() || nodes.length < 2 || isShut(tags)) {
            return Optional.empty();
        }
        var direction = direction(tags);
        return Optional.of(
                new OsmWay(
                        id,
                        direction.equals("-1") ? boxed(nodes).reversed() : boxed(nodes),
                        kind.get(),
                        structure(tags),
                        !direction.equals("no"),
                        speed(tags, kind.get()),
                        limit(tags.get("maxaxleload"), 1000),
                        limit(tags.get("maxheight"), 100),
                        tags.getOrDefault("name", tags.getOrDefault("ref", ""))));
    }

    private static Optional<RoadClass> roadClass(Map<String, String> tags) {
        if ("ferry".equals(tags.get("route"))) {
            return Optional.of(RoadClass.LOCAL);
        }
        return Optional.ofNullable(
                switch (tags.getOrDefault("highway", "").replace("_link", "")) {
                    case "motorway" -> RoadClass.EXPRESSWAY;
                    case "trunk" -> RoadClass.NATIONAL;
                    case "primary" -> RoadClass.PROVINCIAL;
                    case "secondary", "tertiary" -> RoadClass.COUNTY;
                    case "unclassified", "residential", "living_street", "service", "road" ->
                            RoadClass.LOCAL;
                    default -> null;
                });
    }

    private static boolean isShut(Map<String, String> tags) {
        return is(tags, "access", "no") || is(tags, "motor_vehicle", "no") || is(tags, "hgv", "no");
    }

    private static boolean is(Map<String, String> tags, String key, String value) {
        return value.equals(tags.get(key));
    }

    private static Structure structure(Map<String, String> tags) {
        if (is(tags, "route", "ferry")) {
            return Structure.FERRY;
        }
        if (!tags.getOrDefault("bridge", "no").equals("no")) {
            return Structure.BRIDGE;
        }
        if (!tags.getOrDefault("tunnel", "no").equals("no")) {
            return Structure.TUNNEL;
        }
        return is(tags, "ford", "yes") ? Structure.FORD : Structure.ROAD;
    }

    /// `yes`, `-1` against the way's own order, or `no`.
    private static String direction(Map<String, String> tags) {
        boolean implied = is(tags, "highway", "motorway") || is(tags, "junction", "roundabout");
        return switch (tags.getOrDefault("oneway", implied ? "yes" : "no")) {
            case "yes", "true", "1" -> "yes";
            case "-1", "reverse" -> "-1";
            default -> "no";
        };
    }

    private static int speed(Map<String, String> tags, RoadClass kind) {
        int usual = is(tags, "route", "ferry") ? FERRY_KM_PER_HOUR : kind.kmPerHour();
        int posted = limit(tags.get("maxspeed"), 1);
        return Math.max(1, Math.min(usual, posted));
    }

    private static int limit(@Nullable String text, int unit) {
        var found = NUMBER.matcher(text == null ? "" : text.strip());
        if (!found.matches()) {
            return Road.NO_LIMIT;
        }
        long value = Math.round(Double.parseDouble(found.group(1)) * unit);
        return value < 1 ? Road.NO_LIMIT : (int) value;
    }

    private static List<Long> boxed(long[] nodes) {
        return LongStream.of(nodes).boxed().toList();
    }
}
