package org.anlan.app.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.anlan.store.outbound.Delivery;
import org.anlan.store.outbound.DeliveryFailed;
import org.anlan.store.outbound.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The channel to a broker")
class BrokerChannelTest {

    private static final String PAYLOAD =
            new Notice("w1", "标题", "正文", "application/cap+xml", "w1.xml", "<alert>汛</alert>")
                    .write();
    private static final Delivery DELIVERY = new Delivery("k1", "anlan/cap", PAYLOAD, 1);

    private final Vertx vertx = Vertx.vertx();
    private Broker broker;

    @BeforeEach
    void open() {
        broker = new Broker(vertx);
    }

    @AfterEach
    void close() {
        broker.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private BrokerChannel channel(String password) {
        return new BrokerChannel(vertx, broker.settings(password), Duration.ofSeconds(2));
    }

    @Test
    void publishesTheDocumentAtLeastOnceAndTwiceWhereItIsAskedTwice() throws DeliveryFailed {
        channel("right").deliver(DELIVERY);
        channel("right").deliver(DELIVERY);
        assertThat(broker.published())
                .containsExactly("anlan/cap 1 <alert>汛</alert>", "anlan/cap 1 <alert>汛</alert>");
    }

    @Test
    void failsWhereThePasswordIsWrongAndTellsNoSecret() {
        assertThatThrownBy(() -> channel("wrong-secret").deliver(DELIVERY))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageStartingWith("the broker did not take it")
                .hasMessageNotContaining("wrong-secret");
        assertThat(broker.published()).isEmpty();
    }

    @Test
    void failsWhereNothingIsAcknowledged() {
        broker.fallSilent();
        assertThatThrownBy(() -> channel("right").deliver(DELIVERY))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessage("the broker did not answer within 2000 ms");
    }

    @Test
    void failsWhereNobodyListens() {
        var settings = broker.settings("right");
        broker.close();
        var channel = new BrokerChannel(vertx, settings, Duration.ofSeconds(2));
        assertThatThrownBy(() -> channel.deliver(DELIVERY))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageStartingWith("the broker did not take it");
    }
}
