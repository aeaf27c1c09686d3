package org.anlan.benchmarks.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.logistics.road.hierarchy.Hierarchy;
import org.anlan.logistics.road.hierarchy.Metric;

/// Times the hierarchy of roads by size of map and by number of places, beside Dijkstra on the same
/// arrays and, on the map of a province, JGraphT and GraphHopper.
public final class RoadBench implements Bench {

    private static final int TOWNSHIPS = 1_500;
    private static final int PROVINCE = 448;
    private static final int BUSIEST = 60;

    @Override
    public String name() {
        return "road";
    }

    @Override
    public Result run(Size size) {
        var result =
                new Result(
                        name(), "nodes", "what", "ms", "least", "most", "peer ms", "peer / ours");
        var sides = size == Size.SHORT ? List.of(142) : List.of(142, PROVINCE, 1_417);
        for (int side : sides) {
            new Run(result, new Province(side, 1), size.of(3, 9)).measure();
        }
        result.note("each matrix after 2 % other roads were closed, with the whole customisation");
        result.note("every tree and pair asked of a peer was compared: equal");
        result.note("Dijkstra is scaled from 10 trees on the largest map, JGraphT from 5 trees, ");
        result.note("GraphHopper from 2,000 pairs (its open core has no matrix)");
        return result;
    }

    /// One map.
    private record Run(Result result, Province map, int turns) {

        void measure() {
            var graph = map.network.graph();
            var order = new int[1][];
            row("order, once a map", once(() -> order[0] = Hierarchy.order(graph)));
            var made = new Hierarchy[1];
            row(
                    "contraction, once a map",
                    once(() -> made[0] = Hierarchy.inOrder(graph, order[0])));
            result.note("%,d nodes: %,d arcs".formatted(graph.nodes(), made[0].arcs()));
            for (int threads : new int[] {1, 2}) {
                row(
                        "customise, threads: " + threads,
                        Clock.turns(turns, _ -> Metric.of(made[0], map.tenths, threads)));
            }
            bridges(made[0]);
            for (int places : new int[] {TOWNSHIPS / 10, TOWNSHIPS, TOWNSHIPS * 10}) {
                matrix(made[0], places);
            }
        }

        private static Sample once(Runnable work) {
            long began = System.nanoTime();
            work.run();
            return Sample.ofNanos(List.of(System.nanoTime() - began));
        }

        /// Each of the busiest roads is closed and opened again; the last of three rounds counts.
        private void bridges(Hierarchy hierarchy) {
            var metric = Metric.of(hierarchy, map.tenths, 2);
            var close = new ArrayList<Long>();
            var open = new ArrayList<Long>();
            for (int round = 0; round < 3; round++) {
                close.clear();
                open.clear();
                for (int road : map.busiest(metric, BUSIEST)) {
                    int[] edges = map.network.edges(road);
                    var shut = new int[edges.length];
                    Arrays.fill(shut, Metric.CLOSED);
                    var closed = metric.with(edges, shut);
                    var times = Arrays.stream(edges).map(metric::tenths).toArray();
                    close.add(Clock.once(_ -> metric.with(edges, shut), 0));
                    open.add(Clock.once(_ -> closed.with(edges, times), 0));
                }
            }
            row("one of the 60 busiest roads closed", Sample.ofNanos(close));
            row("… and opened again", Sample.ofNanos(open));
        }

        private void matrix(Hierarchy hierarchy, int places) {
            var matrices = new Matrices(map, hierarchy, places, turns);
            for (int threads : new int[] {1, 2}) {
                row(
                        "customise and 150 × %,d, threads: %d · Dijkstra"
                                .formatted(places, threads),
                        matrices.ours(threads),
                        matrices.dijkstra(threads));
            }
            if (places == TOWNSHIPS && map.network.nodes().size() == PROVINCE * PROVINCE) {
                peers(matrices);
            }
        }

        private void peers(Matrices matrices) {
            var ours = matrices.ours(1);
            row("the same, threads: 1 · JGraphT Dijkstra", ours, matrices.jgraph(5));
            var pairs = matrices.graphHopper(2_000);
            row("the same · GraphHopper CH, prepared before", ours, pairs[1]);
            row("the same · GraphHopper CH, with preparation", ours, pairs[0] + pairs[1]);
        }

        private void row(String what, Sample ours) {
            add(what, ours, "–", "–");
        }

        private void row(String what, Sample ours, double peer) {
            add(what, ours, peer, peer / ours.median());
        }

        private void add(String what, Sample ours, Object peer, Object ratio) {
            int nodes = map.network.nodes().size();
            result.add(nodes, what, ours.median(), ours.least(), ours.most(), peer, ratio);
        }
    }
}
