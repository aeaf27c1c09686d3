package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.store.Cause;
import org.anlan.store.journal.Follower.Followed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fact that was parked and is told late")
class LateFactsTest extends WithReporting {

    private static final String PEOPLE = "people-affected";

    @Test
    void leavesAnAcceptedReportAccepted() {
        reporting.file("340102001", 30, Map.of(PEOPLE, "100"));
        reporting.server.settle();
        reporting.accept("县", "340102");
        assertThat(people("340102")).isEqualTo("100/100");

        tellAgain();
        assertThat(people("340102")).isEqualTo("100/100");
    }

    @Test
    void neverWritesAFigureThatEndsBeforeItBegins() {
        reporting.file("340102001", 30, Map.of(PEOPLE, "100"));
        reporting.file("340102001", 20, Map.of(PEOPLE, "140"));
        reporting.server.settle();
        forget("100");
        tellAgain();

        assertThat(people("340102001")).isEqualTo("-/140");
        assertThat(overlaps()).isZero();
    }

    @Test
    void changesTheVersionOfASheetAlsoOfOneAskedAsOfAnInstant() {
        reporting.file("340102001", 30, Map.of(PEOPLE, "100"));
        reporting.server.settle();
        var then = Instant.now();
        var before = version(then);
        assertThat(version(then)).isEqualTo(before);
        forget("90");
        tellAgain();
        assertThat(version(then)).isNotEqualTo(before);
    }

    private String version(Instant asOf) {
        var path =
                "/api/v1/figures/340102001?process=%s&base=%s&asOf=%s"
                        .formatted(Reporting.PROCESS, Reporting.BASE, asOf);
        return reporting.server.get("省", path).raw().headers().firstValue("ETag").orElseThrow();
    }

    /// As if the newest report had never been told: another figure stands.
    private void forget(String standing) {
        reporting.execute(
                """
                update ingest.figure set submitted = ?
                 where to_position is null and indicator = 'people-affected'
                """,
                Long.parseLong(standing));
    }

    /// As the journal does when somebody tries a parked fact again.
    private void tellAgain() {
        var open = reporting.server.open();
        var rollUp = reporting.ingest().followers().getFirst();
        for (var sealed : open.journal().listAfter(0, 500)) {
            open.journal()
                    .factOf(sealed)
                    .filter(ReportSubmitted.class::isInstance)
                    .ifPresent(
                            fact ->
                                    open.store()
                                            .useTransaction(
                                                    Cause.house(),
                                                    tx ->
                                                            rollUp.follow(
                                                                    tx,
                                                                    List.of(
                                                                            new Followed(
                                                                                    sealed,
                                                                                    fact)))));
        }
    }

    private int overlaps() {
        return reporting
                .server
                .open()
                .store()
                .read(
                        handle ->
                                handle.createQuery(
                                                "select count(*) from ingest.figure where to_position < from_position")
                                        .mapTo(Integer.class)
                                        .one());
    }

    private String people(String region) {
        return reporting.figure(region, PEOPLE);
    }
}
