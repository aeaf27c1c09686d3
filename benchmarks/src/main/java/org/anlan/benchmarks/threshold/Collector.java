package org.anlan.benchmarks.threshold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.app.house.House;
import org.anlan.benchmarks.house.Client;
import org.anlan.domain.Role;

/// Sends the hours of a network to a house, and waits for the rules that they meet. For one thread.
final class Collector implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TOLD =
            """
            select count(*) from forecasting.threshold_event
             where rule = 'rain-1h@1' and since = :at and station = any(:stations)
            """;

    private final House house;
    private final Network network;
    private final Client client;
    private final String token;

    Collector(House house, Network network, String login) {
        this.house = house;
        this.network = network;
        this.client = new Client(house);
        this.token = client.signIn(login, Role.DEVICE);
    }

    /// How long a burst took, in ns.
    ///
    /// @param taken from the first byte sent to the last answer
    /// @param met from the first byte sent to the last rule met
    record Took(long taken, long met) {}

    /// Sends an hour of all stations in one burst.
    ///
    /// @param wet the stations that meet the rule; at least one
    Took send(Instant hour, List<Integer> wet, int batch) throws InterruptedException {
        var batches = network.hour(hour, wet, batch);
        var begin = System.nanoTime();
        for (var rows : batches) {
            client.post(token, "/api/v1/readings?kind=RAIN_HOUR", rows).done("Readings");
        }
        var taken = System.nanoTime() - begin;
        while (told(hour, wet) < wet.size()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("A rule was not met in " + PATIENCE);
            }
            Thread.sleep(2);
        }
        return new Took(taken, System.nanoTime() - begin);
    }

    private long told(Instant hour, List<Integer> wet) {
        return house.store()
                .store()
                .readOne(
                        h ->
                                h.createQuery(TOLD)
                                        .bind("at", hour)
                                        .bindArray(
                                                "stations",
                                                String.class,
                                                wet.stream().map(Network::id).toList())
                                        .mapTo(Long.class)
                                        .one());
    }

    @Override
    public void close() {
        client.close();
    }
}
