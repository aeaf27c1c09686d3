package org.anlan.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anlan.store.Store;
import org.anlan.web.live.Listener;
import org.anlan.web.live.LiveStream;
import org.anlan.web.pages.Pages;
import org.anlan.web.signin.Guard;

/// The server: contracts, live stream, health, metrics and pages on one port.
public final class WebServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final WebSettings settings;
    private final Guard guard;
    private final LiveStream live;
    private final Health health;
    private final PrometheusMeterRegistry metrics;
    private final Dispatcher dispatcher;
    private final Operations operations;
    private final KeyTidying tidying;
    private Optional<HttpServer> server = Optional.empty();

    /// @param guard admits requests
    /// @param live the live stream, started by the caller
    /// @param health what readiness depends on
    /// @param metrics where measures are kept
    public WebServer(
            Vertx vertx,
            WebSettings settings,
            Store store,
            Guard guard,
            LiveStream live,
            Health health,
            PrometheusMeterRegistry metrics) {
        this.vertx = vertx;
        this.settings = settings;
        this.guard = guard;
        this.live = live;
        this.health = health;
        this.metrics = metrics;
        this.dispatcher = new Dispatcher(settings.concurrent(), settings.waiting());
        this.operations = new Operations(vertx, store, guard, dispatcher, settings.bodyLimit());
        this.tidying = new KeyTidying(store, InstantSource.system());
    }

    /// Starts listening; blocks until it does.
    ///
    /// @return the port
    /// @throws IllegalStateException if a contract is broken or the port taken
    public int start(List<RoomContract> rooms, Pages pages) {
        var routers = new ArrayList<Router>();
        for (var room : rooms) {
            routers.add(await(operations.router(room), "Contract " + room.file()));
        }
        var listening =
                vertx.createHttpServer(options())
                        .requestHandler(root(routers, pages))
                        .listen(settings.port(), settings.host());
        server = Optional.of(await(listening, "Port %d".formatted(settings.port())));
        tidying.start();
        return server.get().actualPort();
    }

    private HttpServerOptions options() {
        var options =
                new HttpServerOptions()
                        .setCompressionSupported(true)
                        .setDecompressionSupported(false)
                        .setIdleTimeout(75)
                        .setMaxHeaderSize(16 << 10)
                        .setMaxInitialLineLength(8 << 10)
                        .setTcpNoDelay(true);
        if (settings.isTls()) {
            options.setSsl(true)
                    .setUseAlpn(true)
                    .setKeyCertOptions(
                            new PemKeyCertOptions()
                                    .addCertPath(settings.certificate().orElseThrow().toString())
                                    .addKeyPath(settings.key().orElseThrow().toString()));
        }
        return options;
    }

    private Router root(List<Router> rooms, Pages pages) {
        var router = Router.router(vertx);
        router.route().handler(this::harden);
        router.get("/health/live").handler(ctx -> ctx.response().end("live\n"));
        router.get("/health/ready").handler(this::ready);
        router.get("/metrics").handler(this::metrics);
        router.get("/api/v1/stream").handler(this::stream);
        rooms.forEach(r -> router.route("/*").subRouter(r));
        pages.addTo(router);
        for (var status : new int[] {400, 404, 405, 413, 415, 500}) {
            router.errorHandler(status, Failures::answer);
        }
        router.route().failureHandler(Failures::answer);
        return router;
    }

    private void harden(RoutingContext ctx) {
        var response = ctx.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (settings.isTls() || settings.proxy().isPresent()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        ctx.next();
    }

    private void ready(RoutingContext ctx) {
        dispatcher.run(
                () -> {
                    var troubles = health.troubles();
                    ctx.response()
                            .setStatusCode(troubles.isEmpty() ? 200 : 503)
                            .putHeader("Content-Type", "application/json; charset=utf-8")
                            .end(
                                    Json.write(
                                            Map.of(
                                                    "ready", troubles.isEmpty(),
                                                    "troubles", troubles,
                                                    "notes", health.notes())));
                },
                () -> ctx.fail(Failures.busy()));
    }

    private void metrics(RoutingContext ctx) {
        if (settings.proxy().isPresent() || !isFromLoopback(ctx)) {
            ctx.fail(Problem.forbidden("指标只在本机可读。"));
            return;
        }
        ctx.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(metrics.scrape());
    }

    /// Behind a proxy everybody comes from loopback: then there are no measures at this door.
    private static boolean isFromLoopback(RoutingContext ctx) {
        try {
            var from = ctx.request().remoteAddress().hostAddress(); // never a name to be looked up
            return InetAddress.getByName(from).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void stream(RoutingContext ctx) {
        ctx.request().pause();
        dispatcher.run(() -> openStream(ctx), () -> ctx.fail(Failures.busy()));
    }

    private void openStream(RoutingContext ctx) {
        try {
            var request = ctx.request();
            var headers = Headers.of(request);
            var cookie = Optional.ofNullable(request.getCookie("__Host-anlan"));
            var admitted = guard.admit(headers, cookie.map(c -> c.getValue()), false);
            var last = headers.getOrDefault("last-event-id", ctx.queryParams().get("after"));
            var response = ctx.response();
            admitted.freshCookie().ifPresent(c -> response.putHeader("Set-Cookie", c));
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                    .putHeader("Content-Encoding", "identity")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Accel-Buffering", "no");
            request.resume();
            var listener = new Listener(admitted.actor(), admitted.again());
            live.add(vertx, response, listener, last == null ? -1 : Long.parseLong(last));
        } catch (NumberFormatException e) {
            Failures.answer(
                    ctx, Problem.of(400, "last-event-id", "位置有误", "Last-Event-ID 应是数字。"), 400);
        } catch (RuntimeException e) { // the outermost edge of a request
            Failures.answer(ctx, e, 0);
        }
    }

    private static <T> T await(Future<T> future, String what) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("%s: %s".formatted(what, cause.getMessage()), cause);
        } catch (TimeoutException e) {
            throw new IllegalStateException(what + " took too long.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what + " was interrupted.", e);
        }
    }

    @Override
    public void close() {
        try {
            server.ifPresent(s -> await(s.close(), "Closing the port"));
        } finally {
            dispatcher.close();
            live.close();
            tidying.close();
        }
    }
}
