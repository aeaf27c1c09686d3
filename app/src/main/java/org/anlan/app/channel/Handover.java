package org.anlan.app.channel;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anlan.store.outbound.DeliveryFailed;
import org.jspecify.annotations.Nullable;

/// Waits on a channel's own thread for what an event loop does.
final class Handover {

    private Handover() {}

    /// The result, or why there is none.
    ///
    /// @param whom the other side, for the message
    /// @throws DeliveryFailed if it fails or takes longer
    static <T> T await(Future<T> doing, Duration timeout, String whom) throws DeliveryFailed {
        try {
            return doing.toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new DeliveryFailed(
                    "%s did not take it: %s".formatted(whom, kind(e.getCause())), e);
        } catch (TimeoutException e) {
            throw new DeliveryFailed(
                    "%s did not answer within %d ms".formatted(whom, timeout.toMillis()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("stopped while delivering", e);
        }
    }

    /// The kind of failure: its words may hold an address.
    private static String kind(@Nullable Throwable cause) {
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }
}
