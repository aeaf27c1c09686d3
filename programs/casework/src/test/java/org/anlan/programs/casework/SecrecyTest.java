package org.anlan.programs.casework;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("People's data")
class SecrecyTest {

    private static final String HEAD = "慕容复";
    private static final String IDENTITY = "340102195512120417";
    private static final List<String> SECRETS = List.of(HEAD, IDENTITY, "6217000000000012345");

    private static Office office;
    private static ListAppender<ILoggingEvent> log;
    private static String id;

    @BeforeAll
    static void workThroughACase() {
        log = new ListAppender<>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.DEBUG);
        root.addAppender(log);

        office = new Office();
        office.startResponse("R", "340100", 3);
        office.accept(office.rows.add("P1", "340102001", HEAD, IDENTITY, 4));
        id = office.only("340102001").get("id").asText();
        office.act("审核甲", id, "return", Map.of("reason", "too early"));
        var check = Office.check(3, 4, "URBAN", "见过" + HEAD + "本人");
        office.act("经办甲", id, "confirm", check);
        office.act("审核甲", id, "return", Map.of("reason", HEAD + "的户口簿未附"));
        office.confirm("经办甲", id, 3, 4);
        office.act("审核甲", id, "approve", "");
        office.server.get("经办甲", "/api/v1/programs/cases/" + id);
        root.setLevel(Level.WARN);
    }

    @AfterAll
    static void close() {
        office.close();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @Test
    void isInNoRowOfAnyTableAndInNoFact() {
        var tables =
                office.server
                        .open()
                        .store()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        """
                                                        select table_schema || '.' || table_name
                                                          from information_schema.tables
                                                         where table_schema in ('core', 'programs')
                                                        """)
                                                .mapTo(String.class)
                                                .list());
        assertThat(tables).contains("core.journal", "core.idempotency", "programs.household");
        for (var table : tables) {
            assertThat(rows(table)).as(table).doesNotContain(SECRETS.toArray(String[]::new));
        }
    }

    @Test
    void isInNoLineOfTheLogEvenAtDebug() {
        var lines =
                log.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .collect(Collectors.joining("\n"));
        assertThat(lines).isNotEmpty().doesNotContain(SECRETS.toArray(String[]::new));
    }

    @Test
    void isMaskedInListsAndPostings() {
        for (var path : List.of("cases", "postings")) {
            var body = office.server.get("经办甲", "/api/v1/programs/" + path).body();
            assertThat(body).contains("慕**").doesNotContain(SECRETS.toArray(String[]::new));
        }
    }

    @Test
    void isReadableByThoseInChargeNotesToo() {
        var body = office.server.get("审核甲", "/api/v1/programs/cases/" + id).body();
        assertThat(body).contains(SECRETS).contains("见过慕容复本人");
    }

    @Test
    void isSealedUnderKeysThatOnlyTheOwnerMayRead() throws IOException {
        try (var files = Files.list(office.keys)) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(Files.size(file)).isEqualTo(32);
            }
        }
    }

    @Test
    void isGoneForEverOnceTheKeyIsDestroyedAndTheRestStays() {
        office.accept(office.rows.add("P2", "340103001", "段誉", "340102196001010011", 4));
        office.accept(office.rows.add("P3", "340176001", "虚竹", "340176196001010011", 4));
        var gone = office.only("340103001").get("id").asText();

        office.casework().destroyPersonalData("P2");

        var sheet = office.server.get("审计", "/api/v1/programs/cases/" + gone);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.body()).doesNotContain("段誉").doesNotContain("340102196001010011");
        assertThat(sheet.json().get("household").isNull()).isTrue();
        assertThat(sheet.json().get("householdDestroyed").asBoolean()).isTrue();
        assertThat(sheet.json().at("/decision/amountYuan").asText()).isEqualTo("180.00");
        assertThat(office.only("340103001").get("headMasked").asText()).isEqualTo("已销毁");
        assertThat(office.only("340176001").get("headMasked").asText()).isEqualTo("虚*");
    }

    private static String rows(String table) {
        return office.server
                .open()
                .store()
                .read(
                        handle ->
                                String.join(
                                        "\n",
                                        handle.createQuery(
                                                        "select to_jsonb(t)::text from "
                                                                + table
                                                                + " t")
                                                .mapTo(String.class)
                                                .list()));
    }
}
