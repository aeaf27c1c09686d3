package org.anlan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.testing.TestDatabase;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The door over HTTPS")
class TlsDoorTest {

    private static final String NOTE = "/api/v1/notes/red/7?line=1";

    @TempDir private static Path folder;
    private static TestServer server;
    private static HttpClient browser;
    private static String cookie;
    private static String token;

    @BeforeAll
    static void signIn() throws IOException, GeneralSecurityException, InterruptedException {
        var certificate = SelfSigned.in(folder);
        server =
                new TestServer(
                        TestDatabase.settings(),
                        certificate.settings(),
                        List.of(),
                        (_, _) ->
                                List.of(
                                        new RoomContract("org/anlan/web/notes.openapi.yaml")
                                                .writes("writeNote", (_, _) -> note())));
        browser = HttpClient.newBuilder().sslContext(certificate.trust()).build();
        var post = Map.entry(Role.REPORTER, new RegionCode("340102"));
        var id = server.accounts().add("报灾", "报灾", "", List.of(post));
        var link = Json.write(Map.of("link", server.accounts().newLink(id)));
        var session =
                browser.send(
                        HttpRequest.newBuilder(server.uri("/api/v1/session"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(link))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(session.statusCode()).as(session.body()).isEqualTo(200);
        cookie = session.headers().firstValue("Set-Cookie").orElseThrow();
        token = Json.tree(session.body()).get("token").asText();
    }

    private static Answer note() {
        return Answer.created("/api/v1/notes", Map.of("number", 1));
    }

    @AfterAll
    static void close() {
        server.close();
        browser.close();
    }

    @Test
    void isOpenInHttpsOnlyAndSaysSoForAYear() throws IOException, InterruptedException {
        var live = send(request("/health/live").GET());
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.sslSession()).isPresent();
        assertThat(live.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
        var plain = URI.create(server.uri("/health/live").toString().replace("https:", "http:"));
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(plain).GET()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void givesACookieThatNoScriptNoOtherHostAndNoPlainLineSees() {
        assertThat(cookie)
                .startsWith("__Host-anlan=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void knowsWhoComesWithItsCookie() throws IOException, InterruptedException {
        var me = send(request("/api/v1/me").header("Cookie", crumb()).GET());
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(Json.tree(me.body()).get("name").asText()).isEqualTo("报灾");
    }

    /// Whether a write comes from our own pages, as the browser says; OWN stands for our origin.
    @ParameterizedTest(name = "site {0}, origin {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    same-origin | -                    | 201
                    same-origin | OWN                  | 201
                    -           | OWN                  | 201
                    cross-site  | https://evil.example | 401
                    cross-site  | OWN                  | 401
                    same-site   | https://x.anlan.org  | 401
                    none        | -                    | 401
                    -           | https://evil.example | 401
                    -           | null                 | 401
                    -           | -                    | 401
                    """)
    void takesAWriteByCookieFromItsOwnPagesOnly(String site, String origin, int status)
            throws IOException, InterruptedException {
        var write = write().header("Cookie", crumb());
        if (site != null) {
            write.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            write.header("Origin", origin.replace("OWN", own()));
        }
        assertThat(send(write).statusCode()).isEqualTo(status);
    }

    @Test
    void takesAWriteByTokenWhereverItComesFrom() throws IOException, InterruptedException {
        var write = write().header("Authorization", "Bearer " + token);
        var reply = send(write.header("Sec-Fetch-Site", "cross-site"));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
    }

    private static String own() {
        return server.uri("/").toString().replaceFirst("/$", "");
    }

    private static String crumb() {
        return cookie.replaceFirst(";.*", "");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri(path));
    }

    private static HttpRequest.Builder write() {
        return request(NOTE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.noBody());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
