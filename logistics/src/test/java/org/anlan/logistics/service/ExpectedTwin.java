package org.anlan.logistics.service;

import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.port.Expectations;

/// Expectations in memory that a test sets.
final class ExpectedTwin implements Expectations {

    private Optional<Issue> nowcast = Optional.empty();
    private Optional<Issue> forecast = Optional.empty();

    void nowcast(Issue issue) {
        nowcast = Optional.of(issue);
    }

    void forecast(Issue issue) {
        forecast = Optional.of(issue);
    }

    @Override
    public Optional<Issue> findNowcast(String process, String base, Instant known) {
        return nowcast;
    }

    @Override
    public Optional<Issue> findForecast(Instant known) {
        return forecast;
    }
}
