package org.anlan.benchmarks.wall;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Client;

/// The peer, and the least that is possible: one row committed to the same database, one event
/// written to each screen by the same HTTP library. No people, no checks, no journal, no roll-up.
final class BareRun implements AutoCloseable {

    private final Client client;
    private final DataSource database;
    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<HttpServerResponse> screens = ConcurrentHashMap.newKeySet();
    private final URI address;

    /// Opens the peer's own server.
    ///
    /// @param database the measured house's own
    BareRun(Client client, DataSource database) throws SQLException {
        this.client = client;
        this.database = database;
        execute("create schema if not exists bare");
        execute("create table if not exists bare.accepted (id bigint primary key)");
        var server = vertx.createHttpServer().requestHandler(this::take).listen(0, "127.0.0.1");
        this.address = address(server.toCompletionStage().toCompletableFuture().join());
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void take(HttpServerRequest request) {
        if (request.path().equals("/stream")) {
            var screen = request.response().setChunked(true);
            screen.closeHandler(_ -> screens.remove(screen));
            screens.add(screen);
            screen.write(": bare\n\n");
        } else {
            threads.execute(() -> accept(request));
        }
    }

    private void accept(HttpServerRequest request) {
        var id = Long.parseLong(request.path().substring(1));
        try {
            execute("insert into bare.accepted values (%d)".formatted(id));
            screens.forEach(s -> s.write("id: %d\nevent: fact\ndata: {}\n\n".formatted(id)));
            request.response().end("{}");
        } catch (SQLException e) {
            request.response().setStatusCode(500).end(e.getMessage());
        }
    }

    /// From when an accept was due until each screen heard of it, in milliseconds.
    Sample run(Load load) throws IOException, InterruptedException, SQLException {
        execute("truncate bare.accepted");
        var viewers = new ArrayList<Viewer>();
        try {
            for (var i = 0; i < load.viewers(); i++) {
                viewers.add(new Viewer(client, address.resolve("/stream"), "", _ -> {}).start());
            }
            var accepts =
                    load.run(i -> client.post("", address.resolve("/" + i), "").status() == 200);
            TimeUnit.SECONDS.sleep(1);
            return Sample.ofNanos(events(accepts, viewers));
        } finally {
            viewers.forEach(Viewer::close);
        }
    }

    private static List<Long> events(List<Load.Accept> accepts, List<Viewer> viewers) {
        var events = new ArrayList<Long>();
        for (var i = 0; i < accepts.size(); i++) {
            for (var viewer : viewers) {
                var heard = viewer.heard().get((long) i);
                if (heard == null) {
                    throw new IllegalStateException("The bare peer lost event %d.".formatted(i));
                }
                events.add(heard - accepts.get(i).due());
            }
        }
        return events;
    }

    @Override
    public void close() {
        threads.shutdown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
