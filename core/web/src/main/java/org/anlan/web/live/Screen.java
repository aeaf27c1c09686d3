package org.anlan.web.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.domain.Actor;

/// One listening browser. Thread-safe.
final class Screen {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Context context;
    private final HttpServerResponse response;
    private final Supplier<Optional<Actor>> again;
    private volatile Actor actor;
    private Optional<StringBuilder> held = Optional.of(new StringBuilder());
    private boolean behind;
    private long wrote = System.nanoTime();

    Screen(Context context, HttpServerResponse response, Listener listener) {
        this.context = context;
        this.response = response;
        this.again = listener.again();
        this.actor = listener.actor();
    }

    /// Asks who listens by now; ends the answer when nobody may.
    boolean isShutOut() {
        var now = again.get();
        now.ifPresentOrElse(a -> actor = a, this::end);
        return now.isEmpty();
    }

    private void end() {
        context.runOnContext(
                _ -> {
                    if (!response.ended() && !response.closed()) {
                        response.end();
                    }
                });
    }

    /// Says what the screen missed; what was told meanwhile follows it.
    synchronized void begin(String missed) {
        write(missed + held.map(StringBuilder::toString).orElse(""));
        held = Optional.empty();
    }

    synchronized void tell(List<LiveEvent> events) {
        var text = LiveEvent.textFor(actor, events);
        if (held.isPresent()) {
            held.get().append(text);
        } else if (response.writeQueueFull()) {
            behind = true;
        } else if (behind) {
            behind = false;
            write(LiveEvent.RESYNC + text);
        } else if (!text.isEmpty()) {
            write(text);
        }
    }

    /// Says something to a screen that was told nothing for a while, however much others hear,
    /// and from where on it may resume.
    synchronized void beat(String text) {
        if (held.isPresent() || response.writeQueueFull()) {
            return;
        }
        if (behind) {
            behind = false;
            write(LiveEvent.RESYNC + text);
        } else if (System.nanoTime() - wrote > HEARTBEAT.toNanos()) {
            write(text);
        }
    }

    private void write(String text) {
        wrote = System.nanoTime();
        context.runOnContext(
                _ -> {
                    if (!response.ended() && !response.closed()) {
                        response.write(text);
                    }
                });
    }
}
