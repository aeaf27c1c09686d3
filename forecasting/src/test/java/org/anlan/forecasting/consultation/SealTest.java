package org.anlan.forecasting.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.store.Cause;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A seal")
class SealTest {

    private static final List<String> FORBIDDEN =
            List.of(
                    "update forecasting.opinion set body = '{}'",
                    "update forecasting.opinion set digest = repeat('0', 64)",
                    "update forecasting.opinion set salt = ''",
                    "update forecasting.opinion set filed_at = filed_at + interval '1 minute'",
                    "update forecasting.opinion set department = '别人'",
                    "delete from forecasting.opinion",
                    "update forecasting.consultation set evidence = '{}'",
                    "update forecasting.consultation set evidence_digest = ''",
                    "update forecasting.consultation set departments = '[]'",
                    "update forecasting.consultation set revealed_at = null",
                    "update forecasting.consultation set resolution = '{}'",
                    "update forecasting.consultation set minutes = '{}'",
                    "update forecasting.consultation set signer = '别人'",
                    "delete from forecasting.consultation",
                    "update forecasting.consultation_round set result = '{}'",
                    "delete from forecasting.consultation_round");

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isHeldByTheDatabaseItself() {
        Session.called(house).signed();
        assertThat(FORBIDDEN)
                .allSatisfy(
                        statement ->
                                assertThatThrownBy(() -> execute(statement))
                                        .rootCause()
                                        .message()
                                        .containsAnyOf("never changed", "stays", "once"));
    }

    @Test
    void letsTheSpeakersWordThroughOnceAndNoMore() {
        var session = Session.called(house).frozen();
        session.post(
                "会务",
                "/opinions",
                Map.of("department", "省水利厅", "opinion", session.opinion("省水利厅", "RED", Map.of())));
        session.post("省水利厅", "/opinion/confirm", Map.of("agreed", true));
        assertThatThrownBy(() -> execute("update forecasting.opinion set agreed = false"))
                .rootCause()
                .hasMessageContaining("stays so");
    }

    private void execute(String statement) {
        house.server()
                .open()
                .store()
                .useTransaction(Cause.house(), tx -> tx.handle().execute(statement));
    }

    /// Length, headers and faults must not tell what was sealed either.
    @Test
    void tellsNothingByLengthOrHeadersOrFaults() {
        var session = Session.called(house).frozen();
        var before = outside(session, "省水利厅");
        assertThat(session.file("省气象局", "RED", Map.of()).status()).isEqualTo(201);
        var shorter = outside(session, "省水利厅");
        var other = Session.called(house, Map.of("question", "是否发布灾害风险提示?"));
        other.frozen();
        var opinion = other.opinion("省气象局", "BLUE", Map.of());
        opinion.put("mostLikely", "很长的话".repeat(400));
        assertThat(other.post("省气象局", "/opinions", Map.of("opinion", opinion)).status())
                .isEqualTo(201);
        var longer = outside(other, "省水利厅");
        assertThat(before.body()).isNotEqualTo(shorter.body());
        assertThat(withoutTimes(longer).length()).isEqualTo(withoutTimes(shorter).length());
        assertThat(longer.json().toString()).doesNotContain("很长的话", "BLUE");
        var again = session.file("省气象局", "BLUE", Map.of());
        var same = session.file("省气象局", "RED", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).isEqualTo(same.body());
    }

    /// A time ends with as many digits as it needs, whoever filed what.
    private static String withoutTimes(TestServer.Reply reply) {
        return reply.body().replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }

    private TestServer.Reply outside(Session session, String person) {
        return house.server().get(person, session.path());
    }

    @Test
    void isSetByOneOfTwoSecretariesWhoActAtOnce() {
        house.server().person("会务二", Role.SECRETARY, "340000");
        var session = Session.called(house);
        assertThat(atOnce(session, "/freeze", Map.of())).containsExactlyInAnyOrder(200, 409);
        var typed =
                Map.of("department", "省水利厅", "opinion", session.opinion("省水利厅", "RED", Map.of()));
        assertThat(atOnce(session, "/opinions", typed)).containsExactlyInAnyOrder(201, 409);
        session.file("省气象局", "RED", Map.of());
        session.file("省自然资源厅", "RED", Map.of());
        assertThat(atOnce(session, "/rounds", Map.of())).containsExactlyInAnyOrder(201, 409);
    }

    private List<Integer> atOnce(Session session, String below, Object body) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    Stream.of("会务", "会务二")
                            .map(
                                    who ->
                                            CompletableFuture.supplyAsync(
                                                    () -> session.post(who, below, body).status(),
                                                    threads))
                            .toList();
            return both.stream().map(CompletableFuture::join).toList();
        }
    }

    @Test
    void refusesASecretaryWhoDraftsOverAnothersDraftUnseen() {
        var session = Session.called(house).revealed();
        var first = session.post("会务", "/resolution", session.resolution());
        var seen = first.json().get("digest").asText();
        session.post("值班长", "/resolution", changed(session, "值班长改的"));
        var late =
                house.server()
                        .send(
                                "POST",
                                session.path() + "/resolution",
                                Optional.of(house.server().token("会务")),
                                Json.write(changed(session, "会务改的")),
                                Map.of(
                                        "If-Match",
                                        '"' + seen + '"',
                                        "Idempotency-Key",
                                        "late-draft-1"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(session.read().at("/resolution/conclusion").asText()).isEqualTo("值班长改的");
    }

    private static Map<String, Object> changed(Session session, String conclusion) {
        var changed = new HashMap<>(session.resolution());
        changed.put("conclusion", conclusion);
        return changed;
    }

    @Test
    void closesWithTheConsultation() {
        var session = Session.called(house).frozen();
        session.post("会务", "/close", Map.of("why", "取消"));
        refused(session);
    }

    private static void refused(Session session) {
        assertThat(session.file("省气象局", "RED", Map.of()).body()).contains("已归档");
        assertThat(session.post("会务", "/rounds", Map.of()).status()).isEqualTo(409);
        assertThat(session.post("省气象局", "/attendance", Map.of("how", "VIDEO")).status())
                .isEqualTo(409);
        assertThat(session.read().at("/cards/0").has("opinion")).isFalse();
    }
}
