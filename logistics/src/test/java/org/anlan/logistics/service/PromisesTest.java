package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.anlan.domain.ActorId;
import org.anlan.logistics.stock.Movement;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.store.Cause;
import org.anlan.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lot is never promised twice")
class PromisesTest {

    private static final Scene SCENE = new Scene();
    private static final int WRITERS = 24;

    @AfterAll
    static void close() {
        SCENE.close();
    }

    @Test
    void whenWritersReserveAndReleaseAtTheSameTime() throws Exception {
        var promised = together(WRITERS, this::reserveAndRelease);
        var lot = SCENE.lot("west-quilt-1");
        var sum = promised.stream().mapToLong(Long::longValue).sum();
        assertThat(lot.get("reserved").asLong()).isEqualTo(sum).isLessThanOrEqualTo(800);
        assertThat(lot.get("free").asLong()).isEqualTo(800 - sum);
        assertThat(balance("west-quilt-1"))
                .containsEntry("FREE", 800 - sum)
                .containsEntry("RESERVED", sum)
                .containsEntry("OUTSIDE", -800L);
    }

    /// What a writer holds after twenty tries; many of them ask for more than is left.
    private Callable<Long> reserveAndRelease(int writer) {
        return () -> {
            var random = new Random(writer);
            long held = 0;
            for (var i = 0; i < 20; i++) {
                var kind =
                        held > 0 && random.nextInt(3) == 0
                                ? Movement.Kind.RELEASE
                                : Movement.Kind.RESERVE;
                var units = kind == Movement.Kind.RELEASE ? held : 1 + (long) random.nextInt(60);
                if (move(kind, units)) {
                    held += kind == Movement.Kind.RELEASE ? -units : units;
                }
            }
            return held;
        };
    }

    private static boolean move(Movement.Kind kind, long units) {
        var line = new Movement.Line(new UUID(1, 1), 1);
        try {
            SCENE.server
                    .open()
                    .store()
                    .useTransaction(
                            Cause.by(ActorId.HOUSE),
                            tx -> SqlLedger.move(tx, kind, "west-quilt-1", units, line, ""));
            return true;
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(409);
            return false;
        }
    }

    /// A lot's accounts, added up from its movements alone.
    private static Map<String, Long> balance(String lot) {
        var balance = new HashMap<String, Long>();
        var next = "";
        do {
            var path = "/api/v1/logistics/movements?limit=500&lot=" + lot + next;
            var page = SCENE.read(path);
            for (var row : page.get("items")) {
                var units = row.get("quantity").asLong();
                balance.merge(row.get("from").asText(), -units, Long::sum);
                balance.merge(row.get("to").asText(), units, Long::sum);
            }
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        return balance;
    }

    @Test
    void whenPlansOfSeveralProcessesAreApprovedAtTheSameTime() throws Exception {
        var plans = new ArrayList<String>();
        for (var p = 0; p < 16; p++) { // each alone could take most of the 500 + 100 tents
            SCENE.relocate("storm-" + p, "当日", "340103", 1200);
            var plan = SCENE.read(Scene.PLANS + "/latest?process=storm-" + p);
            plans.add(plan.get("id").asText());
        }
        var answers = together(plans.size(), i -> () -> approve(plans.get(i)));
        assertThat(answers).containsOnly(200, 409).contains(200, 409);

        var reserved = new HashMap<String, Long>();
        for (var plan : plans) {
            var shown = SCENE.read(Scene.PLANS + "/" + plan);
            if (shown.get("state").asText().equals("APPROVED")) {
                shown.get("lines").forEach(line -> count(reserved, line));
            }
        }
        reserved.forEach(
                (lot, units) -> {
                    var row = SCENE.lot(lot);
                    assertThat(row.get("opened").asLong()).isGreaterThanOrEqualTo(units);
                    if (!lot.equals("west-quilt-1")) { // the other test moves this one
                        assertThat(row.get("reserved").asLong()).isEqualTo(units);
                    }
                });
    }

    private static int approve(String plan) {
        return SCENE.server.post("签批人", Scene.PLANS + "/" + plan + "/approve", Map.of()).status();
    }

    private static void count(Map<String, Long> reserved, JsonNode line) {
        reserved.merge(line.get("lot").asText(), line.get("quantity").asLong(), Long::sum);
    }

    private interface Work<T> {
        Callable<T> of(int index);
    }

    private static <T> List<T> together(int writers, Work<T> work)
            throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<T>>();
        for (var i = 0; i < writers; i++) {
            tasks.add(work.of(i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
