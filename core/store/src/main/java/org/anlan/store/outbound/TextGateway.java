package org.anlan.store.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;

/// The channel `sms`: posts a notice's text to a gateway of text messages as
/// `{"id", "to", "text"}`, with the key as `Idempotency-Key`.
///
/// A target is a number, or `person:` and an id: then the number is asked for when it is needed, so
/// that the queue never holds it. An answer of 200 to 299 means the gateway has it, not the phone.
public final class TextGateway implements Channel, AutoCloseable {

    /// The channel's name.
    public static final String NAME = "sms";

    /// How the target of a person begins.
    public static final String PERSON = "person:";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI gateway;
    private final Optional<String> token;
    private final Duration timeout;
    private final Function<String, Optional<String>> numbers;

    /// @param gateway its address
    /// @param token sent as bearer, if there is one
    /// @param timeout for connecting, and again for the answer
    /// @param numbers a person's number by id; empty where there is none any longer
    public TextGateway(
            URI gateway,
            Optional<String> token,
            Duration timeout,
            Function<String, Optional<String>> numbers) {
        this.gateway = gateway;
        this.token = token;
        this.timeout = timeout;
        this.numbers = numbers;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(timeout)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws DeliveryFailed {
        var request = request(delivery);
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() < 200 || answer.statusCode() > 299) {
                throw new DeliveryFailed("the gateway answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new DeliveryFailed(
                    "the gateway was not reached: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("stopped while delivering", e);
        }
    }

    private HttpRequest request(Delivery delivery) throws DeliveryFailed {
        var request =
                HttpRequest.newBuilder(gateway)
                        .timeout(timeout)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("Idempotency-Key", delivery.key())
                        .POST(HttpRequest.BodyPublishers.ofString(body(delivery)));
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return request.build();
    }

    private String body(Delivery delivery) throws DeliveryFailed {
        var notice = Notice.read(delivery.payload());
        var body = new LinkedHashMap<String, String>();
        body.put("id", delivery.key());
        body.put("to", number(delivery.target()));
        body.put("text", notice.text());
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new DeliveryFailed("the text cannot be written", e);
        }
    }

    private String number(String target) throws DeliveryFailed {
        if (!target.startsWith(PERSON)) {
            return target;
        }
        return numbers.apply(target.substring(PERSON.length()))
                .orElseThrow(() -> new DeliveryFailed("the person has no number any longer"));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
