package org.anlan.logistics.road.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anlan.logistics.road.network.RoadNetwork.Node;

/// Makes up a road network about as a province has one, from a size and a seed, for trials and
/// benchmarks; no place in it is real (示例).
///
/// Junctions stand on a square whose lines waver. Each sixteenth line is a national road and each
/// fourth a county road, without gaps; of the local ones between three in four are there. So
/// 448 to a side give 200,704 junctions and about 322,000 roads of three classes. Some roads are
/// bridges, some of these bear light axles only, some are one way.
///
/// @param side junctions along each side, from 1
/// @param seed of all that is drawn
public record RoadFamily(int side, long seed) {

    private static final double DEGREES_A_STEP = 0.01;
    private static final int METRES_A_STEP = 1_000;
    private static final int NATIONAL_EACH = 16;
    private static final int COUNTY_EACH = 4;
    private static final double LOCAL_THERE = 0.74;

    /// More would not fit into memory.
    private static final int MOST = 3_000;

    public RoadFamily {
        if (side < 1 || side > MOST) {
            throw new IllegalArgumentException(
                    "side (%d) must be from 1 to %d.".formatted(side, MOST));
        }
    }

    /// The network; the same for the same side and seed.
    public RoadNetwork network() {
        var random = new Random(seed);
        var nodes = new ArrayList<Node>();
        for (int node = 0; node < side * side; node++) {
            nodes.add(node(random, node));
        }
        var roads = new ArrayList<Road>();
        for (int node = 0; node < side * side; node++) {
            int column = node % side;
            int row = Math.floorDiv(node, side);
            if (column + 1 < side) {
                offer(random, roads, node, node + 1, row);
            }
            if (row + 1 < side) {
                offer(random, roads, node, node + side, column);
            }
        }
        return new RoadNetwork(nodes, roads);
    }

    private Node node(Random random, int node) {
        double east = node % side + 0.7 * random.nextDouble();
        double north = Math.floorDiv(node, side) + 0.7 * random.nextDouble();
        return new Node("n" + node, 115 + east * DEGREES_A_STEP, 29 + north * DEGREES_A_STEP);
    }

    private static void offer(Random random, List<Road> roads, int from, int to, int line) {
        var kind = roadClass(line);
        boolean there = random.nextDouble() < LOCAL_THERE || kind != RoadClass.LOCAL;
        boolean bridge = random.nextInt(20) == 0;
        boolean weak = bridge && random.nextInt(4) == 0;
        boolean oneWay = kind == RoadClass.LOCAL && random.nextInt(50) == 0;
        int metres = METRES_A_STEP + random.nextInt(METRES_A_STEP / 2);
        if (there) {
            roads.add(
                    new Road(
                            "r" + roads.size(),
                            from,
                            to,
                            metres,
                            kind.kmPerHour(),
                            kind,
                            bridge ? Structure.BRIDGE : Structure.ROAD,
                            oneWay,
                            weak ? 8_000 : Road.NO_LIMIT,
                            Road.NO_LIMIT,
                            ""));
        }
    }

    private static RoadClass roadClass(int line) {
        if (line % NATIONAL_EACH == 0) {
            return RoadClass.NATIONAL;
        }
        return line % COUNTY_EACH == 0 ? RoadClass.COUNTY : RoadClass.LOCAL;
    }
}
