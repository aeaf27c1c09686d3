package org.anlan.app.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.anlan.app.channel.Broker;
import org.anlan.app.settings.ChannelSettings;
import org.anlan.app.settings.ChannelSettings.Encryption;
import org.anlan.app.settings.ChannelSettings.Mail;
import org.anlan.app.settings.ChannelSettings.TextMessages;
import org.anlan.app.settings.ChannelSettings.Webhooks;
import org.anlan.app.settings.Secret;
import org.anlan.domain.Role;
import org.anlan.store.open.Installation.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A warning on its ways out of the house")
class WarningWaysTest {

    /// 阜南县, of which the sample has townships and villages.
    private static final String COUNTY = "341225";

    private static final String QUEUE = "select string_agg(o::text, ' ') from core.outbound o";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Broker broker = new Broker(vertx);
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final List<String> texted = new CopyOnWriteArrayList<>();
    private HttpServer http;

    @BeforeEach
    void open() throws IOException {
        mail.start();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/hook", e -> answer(e, posted, 204));
        http.createContext("/broken", e -> answer(e, new ArrayList<>(), 500));
        http.createContext("/sms", e -> answer(e, texted, 202));
        http.start();
    }

    @AfterEach
    void close() {
        http.stop(0);
        mail.stop();
        broker.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void reachesAllOthersWhenOneIsBrokenAndCallsThePersonsOfItsAreaByText() {
        try (var house = new TestHouse(Kind.REAL, channels())) {
            var id = issue(house);
            var told =
                    deliveries(
                            house,
                            id,
                            d ->
                                    count(d, "DELIVERED") == 4
                                            && d.toString().contains("answered 500"));
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(posted).singleElement().asString().contains("sha256", "cap:1.2", id);
            assertThat(broker.published()).singleElement().asString().contains("cap:1.2", id);
            assertThat(texted).anyMatch(text -> text.contains("\"to\":\"110\""));
            var broken = line(told, "webhook", "FAILING");
            assertThat(broken.get("lastProblem").asText()).isEqualTo("the other side answered 500");
            assertThat(broken.get("log")).isNotEmpty();
            assertThat(broken.get("nextTryAt").isNull()).isFalse();
            assertThat(told.get("withheld").asBoolean()).isFalse();

            house.settle();
            var path = "/api/v1/desk/callout-lists/" + id + "?level=VILLAGE";
            var villages = house.people().get("值班长", path).json().get("items");
            assertThat(villages).hasSize(3);
            assertThat(villages.findValuesAsText("state")).containsOnly("CALLED");
            assertThat(villages.at("/0/sample").asBoolean()).isTrue();
            var number = villages.at("/0/phone").asText();
            until(() -> texted.stream().anyMatch(text -> text.contains(number)));
            assertThat(queued(house)).contains("person:").doesNotContain(number);
        }
    }

    @Test
    void goesNowhereInAnExercise() {
        try (var house = new TestHouse(Kind.EXERCISE, channels())) {
            var id = issue(house);
            var told = deliveries(house, id, d -> count(d, "WITHHELD") == 5);
            assertThat(told.get("withheld").asBoolean()).isTrue();
            house.settle();
            var path = "/api/v1/desk/callout-lists/" + id;
            assertThat(house.people().get("值班长", path).json().at("/counts/called").asInt())
                    .isZero();
        }
        assertThat(posted).isEmpty();
        assertThat(texted).isEmpty();
        assertThat(broker.published()).isEmpty();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    private ChannelSettings channels() {
        var base = "http://127.0.0.1:" + http.getAddress().getPort();
        return new ChannelSettings(
                new Webhooks(
                        List.of(base + "/hook", base + "/broken"),
                        Optional.of(new Secret("0123456789abcdef"))),
                new Mail(
                        Optional.of("127.0.0.1"),
                        mail.getSmtp().getPort(),
                        Encryption.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("anlan@a.example"),
                        List.of("duty@a.example")),
                new TextMessages(
                        Optional.of(base + "/sms"), Optional.empty(), List.of("110"), true),
                broker.settings("right"),
                Duration.ofSeconds(5));
    }

    private static String issue(TestHouse house) {
        house.person("值班长", Role.DUTY_CHIEF, "340000").person("领导", Role.LEADER, "340000");
        var now = house.house().store().civil().instant();
        var warning =
                Map.of(
                        "colour",
                        "RED",
                        "headline",
                        "阜南县灾害风险提示",
                        "description",
                        "蒙洼可能蓄洪",
                        "instruction",
                        "转移群众",
                        "areas",
                        List.of(COUNTY),
                        "onset",
                        now.toString(),
                        "expires",
                        now.plus(Duration.ofHours(6)).toString());
        var phone = Map.of("leader", "领导", "phone", "0551-1", "at", now.toString());
        var form = Map.of("message", "ALERT", "warning", warning, "phone", phone);
        var reply = house.people().post("值班长", "/api/v1/emergency-warnings", form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").asText();
    }

    private static JsonNode deliveries(TestHouse house, String id, Predicate<JsonNode> wanted) {
        var path = "/api/v1/warnings/" + id + "/deliveries";
        var last = new JsonNode[1];
        until(
                () -> {
                    last[0] = house.people().get("值班长", path).json();
                    return wanted.test(last[0]);
                });
        return last[0];
    }

    private static void until(java.util.function.BooleanSupplier reached) {
        var end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("within " + PATIENCE).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static long count(JsonNode deliveries, String state) {
        return deliveries.get("items").findValuesAsText("state").stream()
                .filter(state::equals)
                .count();
    }

    private static JsonNode line(JsonNode deliveries, String channel, String state) {
        return deliveries
                .get("items")
                .valueStream()
                .filter(l -> l.get("channel").asText().equals(channel))
                .filter(l -> l.get("state").asText().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static String queued(TestHouse house) {
        return house.house()
                .store()
                .store()
                .read(h -> h.createQuery(QUEUE).mapTo(String.class).one());
    }

    private static void answer(HttpExchange exchange, List<String> into, int status)
            throws IOException {
        try (exchange) {
            var signature = exchange.getRequestHeaders().getFirst("X-Anlan-Signature");
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            into.add((signature == null ? "" : "sha256 ") + body);
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
