package org.anlan.benchmarks.house;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.anlan.app.house.House;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;

/// The reporting line of a measured house over HTTP: a reporter and a reviewer, both signed in.
///
/// Thread-safe.
public final class Line {

    private static final int AT_ONCE = 8;
    private static final int PEOPLE = 100;

    private final House house;
    private final Client client;
    private final String reporter;
    private final String reviewer;

    public Line(House house, Client client) {
        this.house = house;
        this.client = client;
        this.reporter = client.signIn("reporter", Role.REPORTER);
        this.reviewer = client.signIn("reviewer", Role.REVIEWER);
    }

    /// Townships report, counties and cities accept: all that is left is the province's word.
    ///
    /// @return the reports, in the order of the townships
    public List<UUID> fileUpToProvince(String base, List<RegionCode> townships)
            throws InterruptedException {
        var reports =
                all(
                        townships,
                        township -> {
                            var id = UUID.randomUUID();
                            var body = Reports.first(id, base, township, PEOPLE);
                            client.post(reporter, "/api/v1/reports", body).done("Report");
                            return id;
                        });
        for (var level : List.of(RegionLevel.COUNTY, RegionLevel.ZONE, RegionLevel.CITY)) {
            all(
                    Reports.codes(house.store(), level),
                    region -> review(Reports.acceptance(base, region)).status() == 200);
        }
        return reports;
    }

    /// Does something for each, some at once.
    private static <T, R> List<R> all(List<T> each, Function<T, R> deed)
            throws InterruptedException {
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done =
                    each.stream()
                            .map(
                                    one ->
                                            threads.submit(
                                                    () -> {
                                                        places.acquire();
                                                        try {
                                                            return deed.apply(one);
                                                        } finally {
                                                            places.release();
                                                        }
                                                    }))
                            .toList();
            var results = new ArrayList<R>();
            for (var one : done) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A report was not taken.", e);
        }
    }

    /// The province accepts one report.
    public Client.Reply accept(String base, UUID report) {
        var province = house.store().installation().province();
        return review(Reports.acceptance(base, province, report));
    }

    private Client.Reply review(Object body) {
        return client.post(reviewer, "/api/v1/reviews", body);
    }
}
