package org.anlan.store.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A webhook")
class WebhookTest {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> signed = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Webhook webhook = new Webhook(Duration.ofSeconds(1));
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        webhook.close();
        server.stop(0);
    }

    @Test
    void postsThePayloadWithItsKey() throws DeliveryFailed {
        webhook.deliver(new Delivery("k1", url("/204"), "{\"text\":\"汛情\"}", 1));
        assertThat(received)
                .containsExactly("POST k1 application/json; charset=utf-8 {\"text\":\"汛情\"}");
    }

    @Test
    void signsTimeAndBodyWithTheSecretItShares() throws Exception {
        var now = Instant.parse("2031-07-01T00:00:00Z");
        try (var signing =
                new Webhook(
                        Duration.ofSeconds(1),
                        Optional.of("0123456789abcdef"),
                        InstantSource.fixed(now))) {
            signing.deliver(new Delivery("k1", url("/204"), "{\"text\":\"汛情\"}", 1));
        }
        var time = Long.toString(now.getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("0123456789abcdef".getBytes(UTF_8), "HmacSHA256"));
        var expected = mac.doFinal((time + ".{\"text\":\"汛情\"}").getBytes(UTF_8));
        assertThat(signed).containsExactly(time + " " + HexFormat.of().formatHex(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /500   | the other side answered 500
                    /404   | the other side answered 404
                    /302   | the other side answered 302
                    /never | the other side was not reached: HttpTimeoutException
                    """)
    void fails(String path, String problem) {
        assertThatThrownBy(() -> webhook.deliver(new Delivery("k1", url(path), "{}", 1)))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessage(problem);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ftp://127.0.0.1/x, the target is no http address",
        "not an address, the target is no http address",
        "http://127.0.0.1:1/x, the other side was not reached: ConnectException"
    })
    void failsOnATargetThatIsNone(String target, String problem) {
        assertThatThrownBy(() -> webhook.deliver(new Delivery("k1", target, "{}", 1)))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessage(problem);
    }

    private String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(
                    "%s %s %s %s"
                            .formatted(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                                    exchange.getRequestHeaders().getFirst("Content-Type"),
                                    body));
            var signature = exchange.getRequestHeaders().getFirst("X-Anlan-Signature");
            if (signature != null) {
                signed.add(exchange.getRequestHeaders().getFirst("X-Anlan-Time") + " " + signature);
            }
            var path = exchange.getRequestURI().getPath().substring(1);
            if (path.equals("never")) {
                over.await();
            } else {
                exchange.sendResponseHeaders(Integer.parseInt(path), -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
