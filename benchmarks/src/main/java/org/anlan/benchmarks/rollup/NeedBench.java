package org.anlan.benchmarks.rollup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anlan.app.house.Foundation;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Reports;
import org.anlan.benchmarks.house.Site;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.anlan.domain.port.Expectations;
import org.anlan.ingest.Ingest;
import org.anlan.logistics.Logistics;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract.Deed;
import org.anlan.web.RoomContract.Reading;

/// A figure moves: the needs of its county are reckoned and a plan proposed, and the whole gap
/// board with every township is answered anew. The goal is 2 s for both.
public final class NeedBench implements Bench {

    /// Nothing is expected: the board of reports is measured.
    private static final class Nobody implements Expectations {
        @Override
        public Optional<Issue> findNowcast(String process, String base, Instant known) {
            return Optional.empty();
        }

        @Override
        public Optional<Issue> findForecast(Instant known) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "need";
    }

    @Override
    public Result run(Size size) throws IOException, InterruptedException {
        var folder = Site.emptyFolder(name());
        try {
            return run(DatabaseSettings.embeddedIn(folder), size);
        } finally {
            Site.delete(folder);
        }
    }

    private Result run(DatabaseSettings database, Size size)
            throws IOException, InterruptedException {
        var settings = Site.settings(database);
        var pack = Pack.open(settings.pack());
        var result =
                new Result(
                        name(),
                        "townships",
                        "figures",
                        "needs and plan p50 ms",
                        "needs and plan worst ms",
                        "board p50 ms",
                        "board worst ms");
        try (var open = Foundation.open(settings, pack)) {
            var ingest = new Ingest(open, pack);
            var logistics = new Logistics(open, pack);
            var figures = ingest.figures();
            var timed = new TimedFollower(logistics.followers(figures, new Nobody()).getFirst());
            open.journal().follow(List.of(ingest.followers().getFirst(), timed));
            open.journal().start();
            var office = new Office(open, ingest);
            var board = board(logistics, ingest);
            add(
                    new Result(name(), "a", "b", "c", "d", "e", "f"),
                    open,
                    office,
                    timed,
                    board,
                    10); // warms up
            for (var townships : new int[] {100, size.of(300, 1_685)}) {
                add(result, open, office, timed, board, townships);
            }
        }
        result.note("needs: the follower's transaction without its commit, plan included");
        result.note("board: all counties and townships, from the question to its text");
        return result;
    }

    private static Reading board(Logistics logistics, Ingest ingest) {
        var contract = logistics.contracts(ingest.figures(), new Nobody()).getFirst();
        if (contract.deeds().get("listGaps") instanceof Deed.Reads(var reading)) {
            return reading;
        }
        throw new IllegalStateException("Logistics does not read by listGaps.");
    }

    private static void add(
            Result result,
            OpenStore open,
            Office office,
            TimedFollower timed,
            Reading board,
            int townships)
            throws InterruptedException {
        var base = "base-" + UUID.randomUUID();
        var reports = office.fileUpToProvince(base, Reports.townships(open, townships));
        settle(open);
        var needs = new ArrayList<Long>();
        var boards = new ArrayList<Long>();
        for (var report : reports.subList(0, Math.min(60, reports.size()))) {
            timed.nanos().clear();
            office.accept(base, report);
            var took = timed.nanos().poll(30, TimeUnit.SECONDS);
            if (took == null) {
                throw new IllegalStateException("An accept moved no need.");
            }
            needs.add(took);
            settle(open);
            boards.add(nanos(board));
        }
        var reckoned = Sample.ofNanos(needs);
        var answered = Sample.ofNanos(boards);
        result.add(
                townships,
                reckoned.count(),
                reckoned.median(),
                reckoned.most(),
                answered.median(),
                answered.most());
    }

    private static long nanos(Reading board) {
        var begin = System.nanoTime();
        var nobody = new Actor(new ActorId(UUID.randomUUID()), "", "", List.of());
        var ask = new Ask("", nobody, Map.of(), Map.of(), Map.of(), new Ask.Body(new byte[0]));
        if (board.answer(ask).body().isEmpty()) {
            throw new IllegalStateException("The board is empty.");
        }
        return System.nanoTime() - begin;
    }

    private static void settle(OpenStore open) {
        if (!open.journal().settle(Duration.ofMinutes(5))) {
            throw new IllegalStateException("The journal did not settle.");
        }
    }
}
