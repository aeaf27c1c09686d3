package org.anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The door")
class DoorTest {

    private static TestServer server;

    @BeforeAll
    static void open() {
        server = new TestServer(List.of(), (_, _) -> List.of());
        server.person("管理员", Role.ADMINISTRATOR, "340000");
        server.person("甲县", Role.REVIEWER, "340102");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void tellsWhoOneIs() {
        var reply = server.get("甲县", "/api/v1/me");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/posts/0/titleZh").asText()).isEqualTo("审核员");
    }

    @Test
    void refusesTheUnknownWithAProblem() {
        var reply = server.send("GET", "/api/v1/me", Optional.empty(), "", Map.of());
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.raw().headers().firstValue("content-type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(reply.json().get("type").asText())
                .isEqualTo("https://anlan.org/problems/sign-in");
    }

    @Test
    void refusesADutyThatTheContractDoesNotName() {
        assertThat(server.get("甲县", "/api/v1/operation/parked").status()).isEqualTo(403);
        assertThat(server.get("管理员", "/api/v1/operation/parked").status()).isEqualTo(200);
    }

    @Test
    void namesTheFieldThatBreaksTheContract() {
        var reply =
                server.send("POST", "/api/v1/session", Optional.empty(), "{\"login\":7}", Map.of());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("/login").doesNotContain("at io.vertx");
    }

    @Test
    void refusesBrokenJsonAndLargeBodies() {
        assertThat(post("{\"login\":").status()).isEqualTo(400);
        assertThat(post("{\"login\":\"" + "x".repeat(10 << 20) + "\"}").status()).isEqualTo(413);
    }

    @Test
    void locksAnAccountAfterFiveWrongPasswords() {
        var id = server.accounts().add("丙", "丙", "", List.of());
        var link = server.accounts().newLink(id);
        assertThat(post(Json.write(Map.of("link", link, "password", "a long enough one"))).status())
                .isEqualTo(200);
        assertThat(post(Json.write(Map.of("link", link))).status()).isEqualTo(401);
        for (var i = 0; i < 5; i++) {
            assertThat(signIn("丙", "wrong").status()).isEqualTo(401);
        }
        assertThat(signIn("丙", "a long enough one").status()).isEqualTo(429);
    }

    @Test
    void shutsWhoIsBlockedOrLosesAPostOutAtOnce() {
        for (var name : List.of("丁", "戊")) {
            server.person(name, Role.REPORTER, "340102");
            assertThat(server.get(name, "/api/v1/installation").status()).as(name).isEqualTo(200);
        }
        server.accounts().block(server.accounts().find("丁").orElseThrow());
        var post = Map.entry(Role.REPORTER, new RegionCode("340102"));
        server.accounts().revoke(server.accounts().find("戊").orElseThrow(), List.of(post));
        for (var name : List.of("丁", "戊")) {
            assertThat(server.get(name, "/api/v1/installation").status()).as(name).isEqualTo(401);
        }
    }

    @Test
    void isReadyAndLive() {
        for (var path : List.of("/health/live", "/health/ready", "/metrics")) {
            assertThat(server.send("GET", path, Optional.empty(), "", Map.of()).status())
                    .isEqualTo(200);
        }
    }

    private static TestServer.Reply signIn(String login, String password) {
        return post(Json.write(Map.of("login", login, "password", password)));
    }

    private static TestServer.Reply post(String body) {
        return server.send("POST", "/api/v1/session", Optional.empty(), body, Map.of());
    }
}
