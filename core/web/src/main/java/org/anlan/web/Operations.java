package org.anlan.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Actor;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.RoomContract.Deed;
import org.anlan.web.signin.Guard;

/// Binds the operations of the rooms' contracts to their deeds.
///
/// The order of a request: body read within its limit → checked against the contract → a place and
/// a virtual thread → actor and duty → the deed → the answer, after the commit.
final class Operations {

    private static final String IDEMPOTENCY = "idempotency-key";

    private final Vertx vertx;
    private final Store store;
    private final Guard guard;
    private final Dispatcher dispatcher;
    private final int bodyLimit;
    private final InstantSource machine = InstantSource.system();

    Operations(Vertx vertx, Store store, Guard guard, Dispatcher dispatcher, int bodyLimit) {
        this.vertx = vertx;
        this.store = store;
        this.guard = guard;
        this.dispatcher = dispatcher;
        this.bodyLimit = bodyLimit;
    }

    /// The router of a contract.
    ///
    /// @return fails when an operation has no deed, a deed no operation, or duties are unknown
    Future<Router> router(RoomContract room) {
        return OpenAPIContract.from(vertx, room.file()).map(contract -> bind(room, contract));
    }

    private Router bind(RoomContract room, OpenAPIContract contract) {
        var builder = RouterBuilder.create(vertx, contract, RequestExtractor.withBodyHandler());
        builder.rootHandler(BodyHandler.create(false).setBodyLimit(bodyLimit));
        var deeds = new HashMap<>(room.deeds());
        for (var route : builder.getRoutes()) {
            var id = route.getOperation().getOperationId();
            var deed = deeds.remove(id);
            if (deed == null) {
                throw new IllegalStateException(
                        "Operation (%s) of %s has no deed.".formatted(id, room.file()));
            }
            var duties = duties(route, room.file());
            route.addHandler(ctx -> take(ctx, id, deed, duties));
        }
        if (!deeds.isEmpty()) {
            throw new IllegalStateException(
                    "%s does not name %s.".formatted(room.file(), deeds.keySet()));
        }
        return builder.createRouter();
    }

    private static List<String> duties(OpenAPIRoute route, String file) {
        var named =
                route.getOperation()
                        .getOpenAPIModel()
                        .getJsonArray("x-anlan-roles", new JsonArray());
        if (named.isEmpty()) {
            throw new IllegalStateException(
                    "Operation (%s) of %s names no x-anlan-roles."
                            .formatted(route.getOperation().getOperationId(), file));
        }
        return named.stream().map(Object::toString).toList();
    }

    private void take(RoutingContext ctx, String operation, Deed deed, List<String> duties) {
        dispatcher.run(() -> serve(ctx, operation, deed, duties), () -> ctx.fail(Failures.busy()));
    }

    private void serve(RoutingContext ctx, String operation, Deed deed, List<String> duties) {
        try {
            var headers = headers(ctx);
            var actor = admit(ctx, headers, operation, duties);
            var ask = ask(ctx, operation, actor, headers);
            switch (deed) {
                case Deed.Reads(var reading) -> send(ctx, ask, reading.answer(ask));
                case Deed.Prints(var printing) -> send(ctx, printing.answer(ask));
                case Deed.Writes(var writing) -> send(ctx, ask, write(ask, writing));
            }
        } catch (RuntimeException e) { // the outermost edge of a request
            Failures.answer(ctx, e, 0);
        }
    }

    private Actor admit(
            RoutingContext ctx,
            Map<String, String> headers,
            String operation,
            List<String> duties) {
        if (duties.contains("nobody-yet")) {
            return Anonymous.ACTOR;
        }
        var writing = !HttpMethod.GET.equals(ctx.request().method());
        var admitted = guard.admit(headers, cookie(ctx), writing);
        admitted.freshCookie().ifPresent(c -> ctx.response().putHeader("Set-Cookie", c));
        if (!Guard.mayCall(admitted.actor(), duties)) {
            throw Problem.forbidden("%s 不办理 %s。".formatted(admitted.actor().name(), operation));
        }
        return admitted.actor();
    }

    private static Optional<String> cookie(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getCookie("__Host-anlan")).map(c -> c.getValue());
    }

    private static Ask ask(
            RoutingContext ctx, String operation, Actor actor, Map<String, String> headers) {
        var query = new HashMap<String, String>();
        ctx.queryParams().forEach(e -> query.putIfAbsent(e.getKey(), e.getValue()));
        var buffer = ctx.body().buffer();
        var body = new Ask.Body(buffer == null ? new byte[0] : buffer.getBytes());
        return new Ask(operation, actor, ctx.pathParams(), query, headers, body);
    }

    /// The request's headers; over HTTP/2, where no `host` is sent, the authority stands for it.
    private static Map<String, String> headers(RoutingContext ctx) {
        var headers = new HashMap<String, String>();
        ctx.request()
                .headers()
                .forEach(
                        e ->
                                headers.putIfAbsent(
                                        e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
        Optional.ofNullable(ctx.request().authority())
                .ifPresent(authority -> headers.putIfAbsent("host", authority.toString()));
        return headers;
    }

    private Answer write(Ask ask, RoomContract.Writing writing) {
        return store.inTransaction(
                Cause.by(ask.actor().id()),
                tx -> {
                    var key = Optional.ofNullable(ask.headers().get(IDEMPOTENCY));
                    return key.isEmpty()
                            ? writing.answer(tx, ask)
                            : once(tx, ask, key.get(), writing);
                });
    }

    private Answer once(Tx tx, Ask ask, String key, RoomContract.Writing writing) {
        var first = SqlIdempotency.claim(tx.handle(), ask, key, machine.instant());
        if (first.isPresent()) {
            return first.get();
        }
        var answer = writing.answer(tx, ask);
        SqlIdempotency.keep(tx.handle(), ask, key, answer);
        return answer;
    }

    private static void send(RoutingContext ctx, Ask ask, Answer answer) {
        var response = ctx.response();
        answer.headers().forEach(response::putHeader);
        response.putHeader("Vary", "Cookie, Authorization");
        if (!answer.headers().containsKey("Cache-Control")) {
            response.putHeader("Cache-Control", "private, no-cache");
        }
        var etag = answer.headers().get("ETag");
        if (etag != null && etag.equals(ask.headers().get("if-none-match"))) {
            response.setStatusCode(304).end();
        } else {
            response.setStatusCode(answer.status()).end(answer.body());
        }
    }

    private static void send(RoutingContext ctx, FileAnswer answer) {
        ctx.response()
                .putHeader("Content-Type", answer.mediaType())
                .putHeader("Cache-Control", "private, no-store")
                .putHeader(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(answer.fileName(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .end(Buffer.buffer(answer.content()));
    }
}
