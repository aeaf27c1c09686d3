package org.anlan.web.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.anlan.domain.Actor;
import org.anlan.domain.Divisions;
import org.anlan.store.StorageException;
import org.anlan.store.journal.Journal;
import org.anlan.store.journal.SealedFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live stream (Server-Sent Events): one reader of the journal for all screens, each event
/// encoded once, one write a tick to each screen.
///
/// A screen that comes back with `Last-Event-ID` is given what it missed; one that missed too much,
/// or reads too slowly, is told `resync` and reads its figures anew.
public final class LiveStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration TICK = Duration.ofMillis(25);
    /// A lost wake-up costs so much.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MOST_MISSED = 2_000;
    private static final String RESYNC = "event: resync\ndata: {}\n\n";

    private final Journal journal;
    private final Divisions divisions;
    private final Supplier<LocalDate> day;
    private final Projections projections;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final Semaphore bell = new Semaphore(0);
    private final LongConsumer ring = this::ring;
    private final Thread ticker = Thread.ofVirtual().name("anlan-live").unstarted(this::run);
    private volatile boolean open = true;
    private volatile long told;
    private volatile Optional<String> trouble = Optional.empty();

    /// @param day the day whose divisions are meant now
    /// @param projections what screens may see of each kind of fact
    public LiveStream(
            Journal journal,
            Divisions divisions,
            Supplier<LocalDate> day,
            Projections projections) {
        this.journal = journal;
        this.divisions = divisions;
        this.day = day;
        this.projections = projections;
    }

    /// Starts telling, from the journal's present head on.
    public void start() {
        told = journal.head().position();
        journal.listen(ring);
        ticker.start();
    }

    /// What keeps it from telling, if anything.
    public Optional<String> trouble() {
        return ticker.isAlive() || !open ? trouble : Optional.of("thread ended");
    }

    /// How many screens listen.
    public int screens() {
        return screens.size();
    }

    /// Adds a screen; may block while it reads what the screen missed.
    ///
    /// @param lastEventId the last position the screen heard; -1 for a new one
    public void add(Vertx vertx, HttpServerResponse response, Actor actor, long lastEventId) {
        var context = vertx.getOrCreateContext();
        var screen = new Screen(context, response, actor);
        response.closeHandler(_ -> screens.remove(screen));
        response.exceptionHandler(_ -> screens.remove(screen));
        screens.add(screen);
        screen.write(": 安澜\nretry: 2000\n\n" + missed(actor, lastEventId));
    }

    private String missed(Actor actor, long lastEventId) {
        if (lastEventId < 0) {
            return "";
        }
        var records = journal.listAfter(lastEventId, MOST_MISSED + 1);
        if (records.size() > MOST_MISSED) {
            return RESYNC;
        }
        return textFor(actor, events(records));
    }

    private void ring(long position) {
        bell.release();
    }

    private void run() {
        while (open) {
            try {
                if (bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    TimeUnit.NANOSECONDS.sleep(TICK.toNanos()); // gathers what comes close together
                    bell.drainPermits();
                }
                round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round() {
        try {
            tell();
            var beat = ": ♥\nid: %d\n\n".formatted(told);
            screens.forEach(s -> s.beat(beat));
            trouble = Optional.empty();
        } catch (StorageException e) {
            if (open && trouble.isEmpty()) {
                LOG.warn("The live stream waits: {}", e.getMessage());
            }
            trouble = Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // the outermost edge of a thread that must not end
            if (trouble.isEmpty()) {
                LOG.error("The live stream waits and tries again.", e);
            }
            trouble = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void tell() {
        List<SealedFact> records;
        do {
            records = journal.listAfter(told, MOST_MISSED);
            if (!records.isEmpty()) {
                var events = events(records);
                screens.forEach(s -> s.tell(events));
                told = records.getLast().position();
            }
        } while (records.size() == MOST_MISSED);
    }

    private List<LiveEvent> events(List<SealedFact> records) {
        var events = new ArrayList<LiveEvent>();
        for (var fact : records) {
            event(fact).ifPresent(events::add);
        }
        return events;
    }

    /// One fact that cannot be shown never keeps the others from the screens: they read anew.
    private Optional<LiveEvent> event(SealedFact fact) {
        try {
            return journal.factOf(fact)
                    .flatMap(projections::of)
                    .map(shown -> LiveEvent.of(fact, path(fact), shown));
        } catch (RuntimeException e) {
            LOG.error("Fact {} ({}) cannot be shown.", fact.position(), fact.type(), e);
            return Optional.of(LiveEvent.resync(fact.position(), RESYNC));
        }
    }

    private String path(SealedFact fact) {
        return divisions.path(fact.region(), day.get());
    }

    private static String textFor(Actor actor, List<LiveEvent> events) {
        var text = new StringBuilder();
        for (var event : events) {
            if (event.isFor(actor)) {
                text.append(event.text());
            }
        }
        return text.toString();
    }

    /// One listening browser.
    private static final class Screen {

        private final Context context;
        private final HttpServerResponse response;
        private final Actor actor;
        private volatile boolean behind;
        private volatile long wrote = System.nanoTime();

        Screen(Context context, HttpServerResponse response, Actor actor) {
            this.context = context;
            this.response = response;
            this.actor = actor;
        }

        void tell(List<LiveEvent> events) {
            if (response.writeQueueFull()) {
                behind = true;
                return;
            }
            var text = textFor(actor, events);
            if (behind) {
                behind = false;
                write(RESYNC + text);
            } else if (!text.isEmpty()) {
                write(text);
            }
        }

        /// Says something to a screen that was told nothing for a while, however much others hear,
        /// and from where on it may resume.
        void beat(String text) {
            if (response.writeQueueFull()) {
                return;
            }
            if (behind) {
                behind = false;
                write(RESYNC + text);
            } else if (System.nanoTime() - wrote > HEARTBEAT.toNanos()) {
                write(text);
            }
        }

        void write(String text) {
            wrote = System.nanoTime();
            context.runOnContext(
                    _ -> {
                        if (!response.ended() && !response.closed()) {
                            response.write(text);
                        }
                    });
        }
    }

    @Override
    public void close() {
        open = false;
        journal.unlisten(ring);
        ticker.interrupt();
    }
}
