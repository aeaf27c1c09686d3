package org.anlan.dashboard.look;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// Answers the contract of the screens from recorded JSON, remembers what was asked, and can tell
/// facts on the live stream.
final class RecordedAnswers {

    private static final long HEARTBEAT_MS = 2_000;

    /// What was written anywhere but to the reports, in order: the path below `/api/v1/`, the body.
    record Written(String path, String body) {}

    /// A report as it came: its idempotency key, its id and all of it.
    record Filed(String key, String id, JsonNode body) {}

    /// How the next writing is refused.
    private record Refusal(int status, String title, List<Map<String, String>> errors) {}

    private final Vertx vertx;
    private final Set<HttpServerResponse> screens = ConcurrentHashMap.newKeySet();
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Filed> filed = new CopyOnWriteArrayList<>();
    private final List<Written> written = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();
    private volatile String reader = "";
    private final AtomicLong position = new AtomicLong(48_211);

    RecordedAnswers(Vertx vertx) {
        this.vertx = vertx;
        vertx.setPeriodic(HEARTBEAT_MS, _ -> screens.forEach(s -> s.write(": ♥\n\n")));
    }

    void addTo(Router router) {
        router.get("/api/v1/stream").handler(this::listen);
        router.get("/api/v1/map/counties").handler(ctx -> json(ctx, Counties.geoJson()));
        router.get("/api/v1/*").handler(this::read);
        router.get("/cap/:file").handler(RecordedAnswers::message);
        router.post("/api/v1/session").handler(BodyHandler.create(false)).handler(this::enter);
        router.post("/api/v1/desk/alarms/:id/sign").handler(this::sign);
        router.post("/api/v1/reports").handler(BodyHandler.create(false)).handler(this::file);
        router.post("/api/v1/*").handler(BodyHandler.create(false)).handler(this::write);
        router.put("/api/v1/logistics/*").handler(BodyHandler.create(false)).handler(this::write);
    }

    /// Answers from now on as to somebody else, from `READER-NAME.json` where there is such a file.
    void readBy(String someone) {
        reader = someone + "-";
    }

    /// Refuses the next writing but a report, as a server does.
    ///
    /// @param errors faults of single fields, each with `field`, `rule`, `message`
    void refuseNext(int status, String title, List<Map<String, String>> errors) {
        refusal.set(new Refusal(status, title, errors));
    }

    /// Every request since the last call, as `path?query`.
    List<String> takeAsked() {
        var taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    /// The position of the last fact told.
    long position() {
        return position.get();
    }

    /// Tells a fact to all screens.
    void tell(String type, Map<String, Object> projection) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("position", position.incrementAndGet());
        shown.put("type", type);
        shown.put("region", "340000");
        shown.put("knownAt", "2020-07-19T18:00:09Z");
        shown.putAll(projection);
        var event =
                "id: %s\nevent: fact\ndata: %s\n\n"
                        .formatted(shown.get("position"), Json.write(shown));
        vertx.runOnContext(_ -> screens.forEach(s -> s.write(event)));
    }

    private void listen(RoutingContext ctx) {
        var response =
                ctx.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.closeHandler(_ -> screens.remove(response));
        response.write(": fixture\nretry: 2000\n\n");
        screens.add(response);
    }

    private void read(RoutingContext ctx) {
        var path = ctx.request().path().substring("/api/v1/".length());
        var query = ctx.request().query();
        asked.add(query == null ? path : path + "?" + query);
        var name = RecordedFiles.chosen(reader, page(ctx), path, ctx.queryParams());
        if ("desk-alarms".equals(name)) {
            json(ctx, alarms());
        } else {
            RecordedFiles.body(name)
                    .ifPresentOrElse(
                            b -> json(ctx, b),
                            () -> problem(ctx, 404, "没有记录", "测试没有录下这一项:" + name));
        }
    }

    /// The page that asks, by its name; empty where none is told.
    private static String page(RoutingContext ctx) {
        var asking = ctx.request().getHeader("Referer");
        return asking == null ? "" : URI.create(asking).getPath().substring(1);
    }

    private String alarms() {
        var tree = Json.tree(RecordedFiles.body("desk-alarms").orElseThrow());
        for (var item : tree.get("items")) {
            if (signed.contains(item.get("id").asText())) {
                ((ObjectNode) item).put("signedBy", "陈立").put("signedAt", "2020-07-19T18:00:10Z");
            }
        }
        return Json.write(tree);
    }

    private void sign(RoutingContext ctx) {
        if (ctx.request().getHeader("Idempotency-Key") == null) {
            problem(ctx, 400, "缺少幂等键", "写入须带 Idempotency-Key。");
            return;
        }
        signed.add(ctx.pathParam("id"));
        json(ctx, "{}");
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    /// The keys and bodies of reports that were filed, in order.
    List<Filed> filed() {
        return List.copyOf(filed);
    }

    /// One rule of the form, to see what a screen makes of it.
    private void file(RoutingContext ctx) {
        var body = ctx.body().asJsonObject();
        asked.add("POST reports");
        filed.add(
                new Filed(
                        ctx.request().getHeader("Idempotency-Key"),
                        body.getString("id"),
                        Json.tree(ctx.body().asString())));
        if ("240".equals(body.getJsonObject("values").getString("people-affected"))) {
            var fault =
                    Map.of(
                            "field", "people-affected",
                            "rule", "affected-covers-people",
                            "message", "紧急转移安置 260 大于 受灾人口 240,请改其中一个");
            problem(ctx, 422, "表单有误", "1 处需要改正", List.of(fault));
        } else {
            json(ctx, "{\"id\":\"r\",\"process\":\"p1\",\"version\":1,\"clock\":null}");
        }
    }

    private void write(RoutingContext ctx) {
        var path = ctx.request().path().substring("/api/v1/".length());
        asked.add("POST " + path);
        var refused = refusal.getAndSet(null);
        if (refused != null) {
            problem(ctx, refused.status(), refused.title(), "", refused.errors());
            return;
        }
        written.add(new Written(path, ctx.body().asString()));
        json(ctx, RecordedFiles.body("POST-" + path.replace('/', '-')).orElse("{\"id\":\"i0\"}"));
    }

    private static void message(RoutingContext ctx) {
        ctx.response()
                .putHeader("Content-Type", "application/cap+xml; charset=utf-8")
                .end(RecordedFiles.text(ctx.pathParam("file")).orElseThrow());
    }

    private void enter(RoutingContext ctx) {
        var given = ctx.body().asJsonObject();
        if ("安澜安澜安澜安澜安澜".equals(given.getString("password"))) {
            json(ctx, "{}");
        } else {
            problem(ctx, 401, "登录未成功", "账号或密码不对。");
        }
    }

    private static void problem(RoutingContext ctx, int status, String title, String detail) {
        problem(ctx, status, title, detail, List.of());
    }

    private static void problem(
            RoutingContext ctx,
            int status,
            String title,
            String detail,
            List<Map<String, String>> errors) {
        var problem = Map.of("title", title, "detail", detail, "status", status, "errors", errors);
        ctx.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(Json.write(problem));
    }

    private static void json(RoutingContext ctx, String body) {
        ctx.response().putHeader("Content-Type", "application/json; charset=utf-8").end(body);
    }
}
