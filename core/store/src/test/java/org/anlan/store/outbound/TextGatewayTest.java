package org.anlan.store.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A gateway of text messages")
class TextGatewayTest {

    private static final String PAYLOAD =
            new Notice("w1", "标题", "请转移", "application/cap+xml", "w1.xml", "<alert/>").write();

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private TextGateway gateway(String path) {
        var address = "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
        return new TextGateway(
                URI.create(address),
                Optional.of("token7"),
                Duration.ofSeconds(1),
                id -> Optional.of("000-0001").filter(_ -> id.equals("p1")));
    }

    @Test
    void isGivenNumberTextAndKey() throws DeliveryFailed {
        try (var gateway = gateway("/202")) {
            gateway.deliver(new Delivery("k1", "110", PAYLOAD, 1));
        }
        assertThat(received)
                .containsExactly(
                        "k1 Bearer token7 {\"id\":\"k1\",\"to\":\"110\",\"text\":\"请转移\"}");
    }

    @Test
    void asksForAPersonsNumberWhenItIsNeeded() throws DeliveryFailed {
        try (var gateway = gateway("/202")) {
            gateway.deliver(new Delivery("k1", "person:p1", PAYLOAD, 1));
            assertThat(received).singleElement().asString().contains("\"to\":\"000-0001\"");
            assertThatThrownBy(() -> gateway.deliver(new Delivery("k2", "person:p2", PAYLOAD, 1)))
                    .isInstanceOf(DeliveryFailed.class)
                    .hasMessage("the person has no number any longer");
        }
    }

    @Test
    void failsWhereItRefusesOrThePayloadIsNoNotice() {
        try (var gateway = gateway("/500")) {
            assertThatThrownBy(() -> gateway.deliver(new Delivery("k1", "110", PAYLOAD, 1)))
                    .isInstanceOf(DeliveryFailed.class)
                    .hasMessage("the gateway answered 500");
            assertThatThrownBy(() -> gateway.deliver(new Delivery("k1", "110", "汛", 1)))
                    .isInstanceOf(DeliveryFailed.class)
                    .hasMessage("the payload is no notice");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(
                    "%s %s %s"
                            .formatted(
                                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                                    exchange.getRequestHeaders().getFirst("Authorization"),
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            var status = exchange.getRequestURI().getPath().substring(1);
            exchange.sendResponseHeaders(Integer.parseInt(status), -1);
        }
    }
}
