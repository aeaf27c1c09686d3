package org.anlan.web.testing;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.anlan.web.Health;
import org.anlan.web.Json;
import org.anlan.web.OwnOperations;
import org.anlan.web.RoomContract;
import org.anlan.web.WebServer;
import org.anlan.web.WebSettings;
import org.anlan.web.live.LiveStream;
import org.anlan.web.live.Projections;
import org.anlan.web.pages.Pages;
import org.anlan.web.signin.Accounts;
import org.anlan.web.signin.SignIn;

/// One real server in the test province, on a free port and a database of its own.
public final class TestServer implements AutoCloseable {

    /// What a room under test brings once the store stands open.
    public interface Brought {
        List<RoomContract> open(OpenStore open, Projections projections);
    }

    /// An answer as read.
    public record Reply(int status, String body, HttpResponse<String> raw) {

        /// The body as JSON.
        public com.fasterxml.jackson.databind.JsonNode json() {
            return Json.tree(body);
        }
    }

    private final OpenStore open;
    private final Accounts accounts;
    private final Vertx vertx = Vertx.vertx();
    private final WebServer server;
    private final TestPeople people;

    /// Starts a server with the rooms given.
    public TestServer(List<Room> rooms, Brought brought) {
        this(TestDatabase.settings(), rooms, brought);
    }

    /// Starts a server on a database of the caller's.
    public TestServer(DatabaseSettings settings, List<Room> rooms, Brought brought) {
        this(settings, WebSettings.loopback(0), rooms, brought);
    }

    /// Starts a server that listens as the caller says, on loopback.
    public TestServer(
            DatabaseSettings settings, WebSettings web, List<Room> rooms, Brought brought) {
        open = OpenStore.open(settings, TestProvince.birth(), rooms);
        accounts = new Accounts(open, Clock.systemUTC());
        var signIn =
                new SignIn(vertx, accounts, settings.folder(), Clock.systemUTC(), Optional.empty());
        var projections = new Projections();
        var contracts = new ArrayList<>(brought.open(open, projections));
        contracts.addFirst(OwnOperations.contract(open, signIn));
        var live = new LiveStream(open.journal(), open.divisions(), open::day, projections);
        server =
                new WebServer(
                        vertx,
                        web,
                        open.store(),
                        signIn.guard(),
                        live,
                        new Health().check(open.journal()::troubles),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        open.journal().start();
        live.start();
        var port = server.start(contracts, new Pages("org/anlan/web"));
        var scheme = web.isTls() ? "https" : "http";
        var address = URI.create("%s://127.0.0.1:%d/".formatted(scheme, port));
        people = new TestPeople(address, accounts);
    }

    /// The installation under test.
    public OpenStore open() {
        return open;
    }

    /// Its accounts.
    public Accounts accounts() {
        return accounts;
    }

    /// Its address.
    public URI uri(String path) {
        return people.uri(path);
    }

    /// Signs a person in under a name, with one duty at one region; the name stands for the
    /// session.
    public TestServer person(String name, Role role, String region) {
        people.person(name, role, region);
        return this;
    }

    /// The bearer token of a person.
    public String token(String person) {
        return people.token(person);
    }

    /// Reads as a person.
    public Reply get(String person, String path) {
        return people.get(person, path);
    }

    /// Writes as a person, under a fresh idempotency key.
    public Reply post(String person, String path, Object body) {
        return people.post(person, path, UUID.randomUUID().toString(), body);
    }

    /// Writes as a person, under an idempotency key.
    public Reply post(String person, String path, String key, Object body) {
        return people.post(person, path, key, body);
    }

    /// Sends a request as it is.
    public Reply send(
            String method,
            String path,
            Optional<String> token,
            String body,
            Map<String, String> headers) {
        return people.send(method, path, token, body, headers);
    }

    /// Waits until all facts are sealed and followed.
    public void settle() {
        if (!open.journal().settle(Duration.ofSeconds(30))) {
            throw new IllegalStateException("The journal did not settle.");
        }
    }

    @Override
    public void close() {
        server.close();
        open.close();
        people.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
