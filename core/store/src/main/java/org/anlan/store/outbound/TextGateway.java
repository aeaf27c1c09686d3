package org.anlan.store.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
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

    private final Posting posting;
    private final URI gateway;
    private final Optional<String> token;
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
        this.numbers = numbers;
        this.posting = new Posting("gateway", timeout);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws DeliveryFailed {
        posting.send(request(delivery));
    }

    private HttpRequest request(Delivery delivery) throws DeliveryFailed {
        var request = posting.request(gateway, delivery.key(), body(delivery));
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
        posting.close();
    }
}
