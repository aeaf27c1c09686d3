package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A review")
class ReviewLocksTest {

    private Reporting reporting;

    @BeforeEach
    void open() {
        reporting = new Reporting();
    }

    @AfterEach
    void close() {
        reporting.close();
    }

    @Test
    void ofOneReportDoesNotWaitForThoseItDoesNotName() {
        var busy = file("340102001");
        var named = file("340102002");
        var reply =
                reporting
                        .server
                        .open()
                        .store()
                        .inTransaction(
                                Cause.house(),
                                tx -> {
                                    lock(tx, busy);
                                    return accept(named);
                                });
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reporting.figure("340102", "people-affected")).isEqualTo("100/200");
    }

    @Test
    void ofANamedReportThatDoesNotWaitUnderTheRegionIsRefused() {
        assertThat(accept(file("340103001")).status()).isEqualTo(409);
        var accepted = file("340102001");
        assertThat(accept(accepted).status()).isEqualTo(200);
        assertThat(accept(accepted).status()).isEqualTo(409);
        assertThat(accept(UUID.randomUUID().toString()).status()).isEqualTo(409);
    }

    private String file(String township) {
        var reply = reporting.file(township, Map.of("people-affected", "100"));
        reporting.server.settle();
        return reply.json().get("id").asText();
    }

    private static void lock(Tx tx, String report) {
        tx.handle()
                .createQuery("select id from ingest.report where id = cast(:id as uuid) for update")
                .bind("id", report)
                .mapTo(UUID.class)
                .one();
    }

    private Reply accept(String report) {
        return reporting.server.post(
                "县",
                "/api/v1/reviews",
                Map.of(
                        "process",
                        Reporting.PROCESS,
                        "base",
                        Reporting.BASE,
                        "region",
                        "340102",
                        "decision",
                        "ACCEPT",
                        "reports",
                        List.of(report)));
    }
}
