package org.anlan.logistics.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.anlan.domain.RegionCode;

@Label("Times over roads")
class RoadMapTest {

    private static final int COUNTIES = 12;
    private static final long NEVER = 1_000_000;

    @Property(tries = 200)
    @Label("are those of Floyd and Warshall, whatever is closed")
    void areShortest(@ForAll long seed) {
        var random = new Random(seed);
        var links = links(random);
        var closed = new HashSet<Link>();
        links.keySet().stream().filter(_ -> random.nextInt(5) == 0).forEach(closed::add);
        var expected = floydWarshall(links, closed);
        var roads = new RoadMap(links);
        for (var a = 0; a < COUNTIES; a++) {
            var times = roads.from(county(a), closed);
            for (var b = 0; b < COUNTIES; b++) {
                var known = roads.knows(county(a)) && expected[a][b] < NEVER;
                var time = times.to(county(b));
                assertThat(time.isPresent()).isEqualTo(known);
                assertThat(time.orElse(expected[a][b])).isEqualTo(expected[a][b]);
            }
        }
    }

    private static Map<Link, Long> links(Random random) {
        var links = new LinkedHashMap<Link, Long>();
        for (var i = 0; i < 18; i++) {
            var a = random.nextInt(COUNTIES);
            var b = random.nextInt(COUNTIES);
            if (a != b) {
                links.put(Link.between(county(a), county(b)), 1 + (long) random.nextInt(120));
            }
        }
        return links;
    }

    private static RegionCode county(int number) {
        return new RegionCode(Integer.toString(340100 + number));
    }

    private static long[][] floydWarshall(Map<Link, Long> links, Set<Link> closed) {
        var best = new long[COUNTIES][COUNTIES];
        for (var a = 0; a < COUNTIES; a++) {
            Arrays.fill(best[a], NEVER);
            best[a][a] = 0;
        }
        links.forEach(
                (link, minutes) -> {
                    if (!closed.contains(link)) {
                        var a = Integer.parseInt(link.a().digits()) - 340100;
                        var b = Integer.parseInt(link.b().digits()) - 340100;
                        best[a][b] = minutes;
                        best[b][a] = minutes;
                    }
                });
        for (var k = 0; k < COUNTIES; k++) {
            for (var a = 0; a < COUNTIES; a++) {
                for (var b = 0; b < COUNTIES; b++) {
                    best[a][b] = Math.min(best[a][b], best[a][k] + best[k][b]);
                }
            }
        }
        return best;
    }
}
