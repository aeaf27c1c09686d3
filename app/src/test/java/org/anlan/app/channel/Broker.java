package org.anlan.app.channel;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.anlan.app.settings.ChannelSettings;
import org.anlan.app.settings.Secret;

/// A real MQTT broker on loopback that keeps what is published, as `TOPIC QOS PAYLOAD`.
public final class Broker implements AutoCloseable {

    private final MqttServer server;
    private final BlockingQueue<String> published = new LinkedBlockingQueue<>();
    private volatile boolean acknowledges = true;

    public Broker(Vertx vertx) {
        server = MqttServer.create(vertx, new MqttServerOptions().setHost("127.0.0.1").setPort(0));
        server.endpointHandler(this::welcome);
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    private void welcome(MqttEndpoint endpoint) {
        var auth = endpoint.auth();
        if (auth != null && !auth.getPassword().equals("right")) {
            endpoint.reject(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED);
            return;
        }
        endpoint.publishHandler(
                message -> {
                    published.add(
                            "%s %d %s"
                                    .formatted(
                                            message.topicName(),
                                            message.qosLevel().value(),
                                            message.payload().toString(StandardCharsets.UTF_8)));
                    if (acknowledges) {
                        endpoint.publishAcknowledge(message.messageId());
                    }
                });
        endpoint.accept(false);
    }

    public BlockingQueue<String> published() {
        return published;
    }

    /// From now on it takes messages and says nothing.
    void fallSilent() {
        acknowledges = false;
    }

    public ChannelSettings.Broker settings(String password) {
        return new ChannelSettings.Broker(
                java.util.Optional.of("mqtt://127.0.0.1:" + server.actualPort()),
                java.util.Optional.of("anlan"),
                java.util.Optional.of(new Secret(password)),
                "anlan/cap");
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
