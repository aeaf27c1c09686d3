package org.anlan.app.channel;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.net.URI;
import java.time.Duration;
import org.anlan.app.settings.ChannelSettings.Broker;
import org.anlan.app.settings.Secret;
import org.anlan.store.outbound.Channel;
import org.anlan.store.outbound.Delivery;
import org.anlan.store.outbound.DeliveryFailed;
import org.anlan.store.outbound.Notice;

/// The channel `mqtt`: publishes a notice's document to the target, a topic, at least once (QoS 1).
///
/// Each message has a connection of its own: warnings are few, and a broker that was away is found
/// again by itself. Delivered means that the broker acknowledged it. Nothing is retained, so that
/// who comes later is not told of a warning that is over.
final class BrokerChannel implements Channel {

    static final String NAME = "mqtt";

    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;

    private final Vertx vertx;
    private final Broker broker;
    private final URI address;
    private final Duration timeout;

    /// @param broker with its address
    BrokerChannel(Vertx vertx, Broker broker, Duration timeout) {
        this.vertx = vertx;
        this.broker = broker;
        this.address = URI.create(broker.url().orElseThrow());
        this.timeout = timeout;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws DeliveryFailed {
        var notice = Notice.read(delivery.payload());
        var client = MqttClient.create(vertx, options());
        try {
            Handover.await(published(client, delivery.target(), notice), timeout, "the broker");
        } finally {
            client.disconnect();
        }
    }

    private Future<Integer> published(MqttClient client, String topic, Notice notice) {
        var acknowledged = Promise.<Integer>promise();
        client.publishCompletionHandler(acknowledged::tryComplete);
        client.closeHandler(_ -> acknowledged.tryFail("closed before it was acknowledged"));
        return client.connect(port(), address.getHost())
                .compose(
                        _ ->
                                client.publish(
                                        topic,
                                        Buffer.buffer(notice.document()),
                                        MqttQoS.AT_LEAST_ONCE,
                                        false,
                                        false))
                .compose(_ -> acknowledged.future());
    }

    private boolean isTls() {
        return "mqtts".equals(address.getScheme());
    }

    private int port() {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return isTls() ? TLS_PORT : PLAIN_PORT;
    }

    private MqttClientOptions options() {
        var options = new MqttClientOptions();
        options.setCleanSession(true).setAutoKeepAlive(false);
        options.setSsl(isTls());
        options.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
        if (isTls()) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        broker.user().ifPresent(options::setUsername);
        broker.password().map(Secret::value).ifPresent(options::setPassword);
        return options;
    }
}
