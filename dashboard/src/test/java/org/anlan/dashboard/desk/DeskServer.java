package org.anlan.dashboard.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.Dashboard;
import org.anlan.dashboard.floodarea.FloodArea;
import org.anlan.dashboard.map.LabelPoints;
import org.anlan.dashboard.map.LabelPoints.LabelPoint;
import org.anlan.dashboard.map.ProvinceMap;
import org.anlan.domain.Fact;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.AllocationOwes;
import org.anlan.domain.fact.ClockEnded;
import org.anlan.domain.fact.ClockPassed;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.LevelProposed;
import org.anlan.domain.fact.PlanMoved;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.fact.ReceiptShort;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.fact.TaskMoved;
import org.anlan.domain.fact.ThresholdMoved;
import org.anlan.domain.fact.WarningFollowUp;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.store.Cause;
import org.anlan.store.open.Room;
import org.anlan.store.testing.TestProvince;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The desk on a server of its own, with people on duty and twins of what it asks.
final class DeskServer implements AutoCloseable {

    static final String OFFICER = "值班员王";
    static final String CHIEF = "值班长李";
    static final String LEADER = "带班领导赵";
    static final String TOWN = "甲一镇信息员";
    static final String COUNTY = "甲县审核员";

    final FiguresTwin figures =
            new FiguresTwin(TestProvince.REGIONS.stream().map(Region::code).toList());
    final ObservationsTwin observations = new ObservationsTwin();
    final ResponsesTwin responses = new ResponsesTwin();
    final DamageTwin damage = new DamageTwin();
    final SuppliesTwin supplies = new SuppliesTwin();
    final MinutesTwin minutes = new MinutesTwin();
    final PapersTwin papers = new PapersTwin();
    final TestServer server;
    private Optional<Dashboard> dashboard = Optional.empty();

    DeskServer() {
        var others =
                new Room(
                        "core",
                        "org/anlan/store/migrations",
                        List.of(
                                AllocationOwes.class,
                                ClockPassed.class,
                                ClockEnded.class,
                                ConsultationMoved.class,
                                DamageRowAccepted.class,
                                FigureMoved.class,
                                LevelProposed.class,
                                PlanMoved.class,
                                TaskMoved.class,
                                ReadingsArrived.class,
                                ReceiptShort.class,
                                ReportExcluded.class,
                                ReportSubmitted.class,
                                ReportsReviewed.class,
                                ThresholdMoved.class,
                                ResponseChanged.class,
                                WarningFollowUp.class,
                                WarningIssued.class));
        server =
                new TestServer(
                        List.of(Dashboard.schema(), others),
                        (open, projections) -> {
                            var desk =
                                    new Dashboard(
                                            open,
                                            map(),
                                            new OtherRooms(
                                                    figures,
                                                    observations,
                                                    responses,
                                                    supplies,
                                                    damage,
                                                    minutes,
                                                    papers));
                            desk.show(projections);
                            open.journal().follow(desk.followers());
                            dashboard = Optional.of(desk);
                            figures.readsBy(
                                    () ->
                                            open.store()
                                                    .read(
                                                            h ->
                                                                    h.select("select 1")
                                                                            .mapTo(Integer.class)
                                                                            .one()));
                            return desk.contracts();
                        });
        server.person(OFFICER, Role.DUTY_OFFICER, "340000")
                .person(CHIEF, Role.DUTY_CHIEF, "340000")
                .person(LEADER, Role.LEADER, "340000")
                .person(TOWN, Role.REPORTER, "340102001")
                .person(COUNTY, Role.REVIEWER, "340102");
    }

    Dashboard dashboard() {
        return dashboard.orElseThrow();
    }

    /// States facts of other rooms and waits until the desk has acted on them.
    void happens(Fact... facts) {
        server.open()
                .store()
                .useTransaction(Cause.house(), tx -> List.of(facts).forEach(tx::state));
        server.settle();
    }

    /// States that people of the province are affected.
    ///
    /// @return the journal position after it
    long affected() {
        happens(
                new FigureMoved(
                        FiguresTwin.PROCESS,
                        FiguresTwin.BASE,
                        new RegionCode("340000"),
                        List.of("people-affected")));
        return server.open().journal().head().position();
    }

    /// Writes, expecting success, and waits until all is followed.
    TestServer.Reply write(String person, String path, Object body) {
        var reply = server.post(person, path, body);
        if (reply.status() >= 300) {
            throw new AssertionError(path + ": " + reply.status() + " " + reply.body());
        }
        server.settle();
        return reply;
    }

    TestServer.Reply put(String person, String path, Object body) {
        return server.send(
                "PUT",
                path,
                Optional.of(server.token(person)),
                Json.write(body),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    byte[] download(String person, String path) {
        var request =
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", "Bearer " + server.token(person))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var reply = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (reply.statusCode() != 200) {
                throw new AssertionError(
                        reply.statusCode()
                                + " "
                                + new String(
                                        reply.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return reply.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The words of a document, without blanks.
    String docx(String path) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(download(OFFICER, path)));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProvinceMap map() {
        var file = Path.of("target", "test-boundaries.geojson");
        try {
            Files.writeString(
                    file,
                    """
                    {"type":"FeatureCollection","features":[
                    {"type":"Feature","properties":{"code":"340102"},
                     "geometry":{"type":"Polygon","coordinates":[[[117,31],[118,31],[118,32],[117,31]]]}}]}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProvinceMap(
                file,
                Optional.empty(),
                "内部资料,未经审核",
                List.of(new ProvinceMap.Source("borders of the test", "own work")),
                new LabelPoints(
                        Map.of(new RegionCode("340102"), new LabelPoint(117.7, 31.6)),
                        Map.of(new RegionCode("340176"), new RegionCode("340102"))),
                List.of(
                        new FloodArea(
                                "jia",
                                new Bilingual("甲湖蓄洪区", "Jia Lake"),
                                FloodArea.Kind.STORAGE,
                                "试江",
                                new RegionCode("340102"),
                                new BigDecimal("117.5"),
                                new BigDecimal("31.5"),
                                new BigDecimal("180"),
                                true)));
    }

    @Override
    public void close() {
        server.close();
    }

    /// The alarms of a rule that have not ended, as the duty officer reads them.
    List<JsonNode> alarms(String rule) {
        return server.get(OFFICER, "/api/v1/desk/alarms?limit=500")
                .json()
                .get("items")
                .valueStream()
                .filter(a -> a.get("rule").asText().equals(rule))
                .filter(a -> a.get("endedAt").isNull())
                .toList();
    }
}
