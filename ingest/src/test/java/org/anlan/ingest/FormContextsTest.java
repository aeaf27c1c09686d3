package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;
import org.anlan.ingest.report.Basics;
import org.anlan.ingest.rules.Given;
import org.anlan.ingest.rules.RuleBook;
import org.anlan.store.pack.Pack;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A report is held against what is known of its place")
class FormContextsTest {

    private static final String TOWN = "340102001";
    private static Reporting reporting;

    @BeforeAll
    static void open() {
        reporting = new Reporting(basics());
        reporting.server.person("县报灾", Role.REPORTER, "340102");
    }

    @AfterAll
    static void close() {
        reporting.close();
    }

    private static Basics basics() {
        var town = new HashMap<String, Given>();
        town.put("population", Given.official(Measure.whole(100, Unit.PERSON)));
        town.put("households", Given.official(Measure.whole(50, Unit.HOUSEHOLD)));
        town.put("sown-area", Given.official(Measure.of("240.5", Unit.HECTARE)));
        town.put("house-rooms", Given.official(Measure.whole(400, Unit.ROOM)));
        for (var per : List.of("room", "hectare", "person")) {
            var key = "loss-per-" + per;
            town.put(key + ".low", Given.official(Measure.of("0.1", Unit.WAN_YUAN)));
            town.put(key + ".high", Given.official(Measure.of("10", Unit.WAN_YUAN)));
        }
        return new Basics(Map.of(new RegionCode(TOWN), town));
    }

    @ParameterizedTest(name = "{0}: taken at {1}, not at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            affected-within-population          | people-affected=100                                     | people-affected=101
            affected-within-population-multiple | people-affected=200 *affected-within-population         | people-affected=201 *affected-within-population
            crops-within-sown-area              | crops-affected=240.5                                    | crops-affected=240.51
            rooms-within-stock                  | rooms-collapsed=100 rooms-severe=150 rooms-moderate=150 | rooms-collapsed=100 rooms-severe=150 rooms-moderate=151
            households-within-stock             | households-collapsed=20 households-severe=30            | households-collapsed=20 households-severe=31
            loss-per-room-as-before             | loss-household=100 rooms-collapsed-or-damaged=10        | loss-household=100.000001 rooms-collapsed-or-damaged=10
            loss-per-room-as-before             | loss-household=1 rooms-collapsed-or-damaged=10          | loss-household=0.999999 rooms-collapsed-or-damaged=10
            loss-per-hectare-as-before          | loss-agriculture=5 crops-affected=0.5                   | loss-agriculture=5.000001 crops-affected=0.5
            loss-per-person-as-before           | loss-total=9 people-affected=90                         | loss-total=8.999999 people-affected=90
            """)
    void atTheThresholdAndPastIt(String rule, String within, String past) {
        assertThat(rules(file(TOWN, "FIRST", within))).isEmpty();
        assertThat(rules(file(TOWN, "FIRST", past))).containsExactly(rule);
    }

    @Test
    void ofAnotherPlaceNothingIsKnownAndNothingIsAsked() {
        var reply = file("340102002", "FIRST", "people-affected=100000 crops-affected=9999");
        assertThat(rules(reply)).isEmpty();
    }

    @Test
    void aCountyMustEqualWhatItAcceptedOfItsTownsOrSayWhy() {
        var process = "levels";
        assertThat(rules(file(process, TOWN, 30))).isEmpty();
        assertThat(rules(file(process, "340102002", 20))).isEmpty();
        reporting.server.settle();
        assertThat(rules(file(process, "340102", 49))).as("nothing is accepted yet").isEmpty();

        accept(process);
        assertThat(rules(file(process, "340102", 51))).containsExactly("levels-agree");
        assertThat(rules(file(process, "340102", 50))).isEmpty();
        var explained = body(process, "340102", Map.of("people-affected", "51"));
        explained.put("reasons", Map.of("levels-agree", "会商核定"));
        assertThat(rules(post(explained))).isEmpty();
    }

    @Test
    void aSumOfALaterHourIsNotHeldAgainstIt() {
        var process = "later";
        file(process, TOWN, 30);
        accept(process);
        var earlier = body(process, "340102", Map.of("people-affected", "12"));
        earlier.put("asOf", reporting.now.minusSeconds(601).toString());
        assertThat(rules(post(earlier))).isEmpty();
    }

    @Test
    void aFinalReportMustAgreeWithTheListOfDamagedHomes() {
        var process = "final";
        assertThat(rules(file(process, TOWN, 3))).isEmpty();
        var row = post("乡镇", "/api/v1/damage-rows", home(process));
        var id = row.json().at("/items/0/id").asText();

        assertThat(rules(last(process, "FINAL", "1"))).containsExactly("ledger-agrees");
        assertThat(rules(last(process, "FOLLOW_UP", "1"))).as("not a final one").isEmpty();
        var decided =
                post(
                        "县",
                        "/api/v1/damage-rows/" + id + "/review",
                        Map.of("decision", "ACCEPT", "reason", ""));
        assertThat(decided.status()).as(decided.body()).isLessThan(300);
        var refused = last(process, "FINAL", "2");
        assertThat(rules(refused)).containsExactly("ledger-agrees");
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("households-collapsed");
        assertThat(rules(last(process, "FINAL", "1"))).isEmpty();
    }

    @Test
    void theFormSaysWhichRulesNothingIsKnownFor() {
        assertThat(silent(reporting)).isEmpty();
        try (var bare = new Reporting()) {
            assertThat(silent(bare))
                    .containsExactlyInAnyOrder(
                            "affected-within-population",
                            "affected-within-population-multiple",
                            "crops-within-sown-area",
                            "rooms-within-stock",
                            "households-within-stock",
                            "loss-per-room-as-before",
                            "loss-per-hectare-as-before",
                            "loss-per-person-as-before");
        }
    }

    @Test
    void everyFigureThatARuleNamesSomebodyKnows() {
        var root = Path.of(System.getProperty("anlan.root"));
        var basics = PackBasics.of(Pack.open(root.resolve("packs/anhui")));
        try (var anhui = new Reporting(basics)) {
            var contexts = anhui.ingest().contexts();
            assertThat(RuleBook.bundled().contextKeys()).hasSize(10);
            RuleBook.bundled()
                    .contextKeys()
                    .forEach(
                            (rule, keys) ->
                                    assertThat(keys)
                                            .as(rule)
                                            .isNotEmpty()
                                            .allMatch(contexts::supplies));
            assertThat(silent(anhui)).isEmpty();
            assertThat(contexts.isSample("sown-area")).isTrue();
            assertThat(contexts.isSample("population")).isFalse();
            assertThat(severity(anhui, "crops-within-sown-area")).isEqualTo("SOFT");
            assertThat(severity(anhui, "households-within-stock")).isEqualTo("HARD");
        }
    }

    private static List<String> silent(Reporting at) {
        return StreamSupport.stream(form(at).spliterator(), false)
                .filter(rule -> rule.get("silent").asBoolean())
                .map(rule -> rule.get("id").asText())
                .toList();
    }

    private static String severity(Reporting at, String id) {
        return StreamSupport.stream(form(at).spliterator(), false)
                .filter(rule -> rule.get("id").asText().equals(id))
                .map(rule -> rule.get("severity").asText())
                .findFirst()
                .orElseThrow();
    }

    private static com.fasterxml.jackson.databind.JsonNode form(Reporting at) {
        return at.server.get("乡镇", "/api/v1/reports/form").json().get("rules");
    }

    /// Files `indicator=value` pairs in a process of their own; `*rule` is answered with a reason.
    private static Reply file(String region, String kind, String text) {
        var values = new LinkedHashMap<String, String>();
        var reasons = new HashMap<String, String>();
        for (var word : text.strip().split(" ", -1)) {
            if (word.startsWith("*")) {
                reasons.put(word.substring(1), "外来务工人员多");
            } else {
                values.put(word.split("=", 2)[0], word.split("=", 2)[1]);
            }
        }
        var body = body("P-" + UUID.randomUUID(), region, values);
        body.put("kind", kind);
        body.put("reasons", reasons);
        return post(body);
    }

    private static Reply file(String process, String region, int people) {
        return post(body(process, region, Map.of("people-affected", String.valueOf(people))));
    }

    private static Reply last(String process, String kind, String households) {
        var body = body(process, TOWN, Map.of("households-collapsed", households));
        body.put("kind", kind);
        return post(body);
    }

    private static Map<String, Object> body(
            String process, String region, Map<String, String> values) {
        var body = reporting.report(region, "FIRST", values);
        body.put("process", process);
        return body;
    }

    private static Reply post(Map<String, Object> body) {
        return post("乡镇", "/api/v1/reports", body);
    }

    private static Reply post(String person, String path, Object body) {
        return reporting.server.post(person, path, body);
    }

    private static void accept(String process) {
        reporting.server.post(
                "县",
                "/api/v1/reviews",
                Map.of(
                        "process",
                        process,
                        "base",
                        Reporting.BASE,
                        "region",
                        "340102",
                        "decision",
                        "ACCEPT"));
        reporting.server.settle();
    }

    /// Rules that refused; none when the report was taken.
    private static List<String> rules(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isIn(201, 422);
        var rules = new ArrayList<String>();
        reply.json().path("errors").forEach(fault -> rules.add(fault.get("rule").asText()));
        assertThat(rules.isEmpty()).as(reply.body()).isEqualTo(reply.status() == 201);
        return rules;
    }

    private static Map<String, Object> home(String process) {
        var row = new HashMap<String, Object>();
        row.put("process", process);
        row.put("region", TOWN);
        row.put("head", "张小三");
        row.put("identity", identity("34010219700101001"));
        row.put("persons", 3);
        row.put("damage", "COLLAPSED");
        row.put("rooms", 4);
        row.put("daysDisplaced", 12);
        row.put("homeless", true);
        row.put("withoutIncome", true);
        row.put("helpless", false);
        row.put("synthetic", true);
        return row;
    }

    /// A made-up number with its check digit, by GB 11643-1999.
    private static String identity(String stem) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * (stem.charAt(i) - '0');
        }
        return stem + "10X98765432".charAt(sum % 11);
    }
}
