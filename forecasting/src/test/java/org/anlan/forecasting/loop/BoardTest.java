package org.anlan.forecasting.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.verification.Reference;
import org.anlan.store.Cause;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The board of scores")
class BoardTest {

    private static final int DAYS = 40;
    private static final List<String> COUNTIES = List.of("340102", "340103");

    @TempDir private Path folder;
    private House house;
    private Tellers tellers;

    @BeforeEach
    void open() {
        house = new House(folder);
        tellers = new Tellers(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsSkillWhereThereIsSomeAndNoneWhereThereIsNone() {
        seasons("good", 2);
        seasons("poor", 120);
        var good = read("值班长", "?issuer=good&quantity=AREAL_RAIN_DAY");
        var skill = good.at("/skill/0");
        assertThat(skill.get("reference").asText()).isEqualTo("PERSISTENCE");
        assertThat(skill.get("n").asInt()).isEqualTo(DAYS * COUNTIES.size());
        assertThat(skill.get("issues").asInt()).isEqualTo(DAYS);
        assertThat(skill.get("verdict").asText()).isEqualTo("SKILL");
        assertThat(skill.get("low").asDouble()).isPositive();
        assertThat(skill.get("low").asDouble()).isLessThan(skill.get("skill").asDouble());
        assertThat(skill.get("pHolm").asDouble()).isGreaterThanOrEqualTo(skill.get("p").asDouble());

        var poor = read("值班长", "?issuer=poor&quantity=AREAL_RAIN_DAY").at("/skill/0");
        assertThat(poor.get("skill").asDouble()).isNegative();
        assertThat(poor.get("verdict").asText()).isEqualTo("NO_SKILL");
        assertThat(good.get("small").asBoolean()).isFalse();
        assertThat(good.at("/reliability/of").asText()).isEqualTo("QUANTILES");
        assertThat(good.at("/reliability/points")).hasSize(3);
        assertThat(good.at("/byLead/0/leadHours").asInt()).isEqualTo(24);
        assertThat(good.at("/coverage/0/nominal").asDouble()).isEqualTo(0.8);
        assertThat(good.at("/coverage/0/n").asInt()).isEqualTo(DAYS * COUNTIES.size());
        assertThat(good.at("/byLead/0/coverage/0/inside").asDouble())
                .isEqualTo(good.at("/coverage/0/inside").asDouble())
                .isBetween(0.0, 1.0);
    }

    @Test
    void countsThoseApartWhoHeldWhatCameForImpossible() {
        opinions();
        observe(tellers.risk("省气象局", "c2", house.now(), Tellers.levels(0, 0, 0.5, 0.5, 0)), 2);
        var scores = read("值班长", "?issuer=省气象局").get("scores");
        var water = read("值班长", "?issuer=省水利厅").at("/scores/0");
        assertThat(water.get("score").asText())
                .as("certain of red, and yellow came")
                .isEqualTo("LOGARITHM");
        assertThat(water.get("n").asInt()).isOne();
        assertThat(water.get("infinite").asInt()).isOne();
        assertThat(water.get("mean").isNull()).as("nobody is left: no number, never 0").isTrue();
        var met = scores.findParents("score").getFirst();
        assertThat(met.get("infinite").asInt()).isZero();
        assertThat(met.get("mean").asDouble()).isCloseTo(Math.log(2) / 2, within(1e-5));
    }

    @Test
    void namesAlsoWhatWasIssuedAndCannotBeScored() {
        tellers.stage(house.now().plus(Duration.ofDays(1)), Tellers.quantiles(24, 25, 26));
        var subjects = read("值班长", "").get("subjects");
        assertThat(subjects.findValuesAsText("quantity")).containsExactly("STAGE");
        assertThat(subjects.at("/0/issued").asInt()).isOne();
        assertThat(subjects.at("/0/cases").asInt()).isZero();
    }

    @Test
    void saysThatASampleIsSmallAndTellsNoTestOfIt() {
        var today = house.today();
        for (int d = 0; d < 5; d++) {
            season("few", today.minusDays(9 - d), new SplittableRandom(d), 2);
        }
        var read = read("值班长", "?issuer=few");
        assertThat(read.get("small").asBoolean()).isTrue();
        assertThat(read.at("/skill/0/verdict").asText()).isEqualTo("TOO_FEW");
        assertThat(read.at("/skill/0/p").isNull()).isTrue();
    }

    @Test
    void isTheSameWhenItIsAddedUpAnewFromTheFrozenPairs() {
        var carried = new Board();
        var random = new SplittableRandom(7);
        for (int d = 0; d < 12; d++) {
            var told = season("a", house.today().minusDays(20 - d), random, 5);
            house.server().open().store().read(h -> refreshed(carried, h));
            if (d % 3 == 0) {
                observe(told, 7 + d); // a correction
            }
        }
        house.server().open().store().read(h -> refreshed(carried, h));
        var anew = new Board();
        house.server().open().store().read(h -> refreshed(anew, h));
        assertThat(text(carried)).isEqualTo(text(anew)).isNotEmpty();
    }

    private static boolean refreshed(Board board, Handle handle) {
        board.refresh(handle);
        return true;
    }

    private static Map<String, ?> text(Board board) {
        var text = new LinkedHashMap<String, Object>();
        new ScoreText(board::of, List.copyOf(board.cuts()), 1).put(text);
        return text;
    }

    @Test
    void isSeenByADepartmentForItselfAndByTheOfficeForAll() {
        opinions();
        var own = read("省水利厅", "");
        assertThat(own.get("sees").asText()).isEqualTo("OWN");
        assertThat(own.get("issuers").findValuesAsText("issuer"))
                .containsExactly("model-a", "省水利厅");
        assertThat(read("省水利厅", "?issuer=省气象局").get("scores")).isEmpty();
        assertThat(read("省水利厅", "?issuer=省气象局").at("/counts/issued").asInt()).isZero();
        assertThat(pairs("省水利厅").findValuesAsText("issuer"))
                .contains("省水利厅")
                .doesNotContain("省气象局", "张专家");

        var all = read("值班长", "");
        assertThat(all.get("sees").asText()).isEqualTo("OFFICE");
        assertThat(all.get("issuers").findValuesAsText("issuer"))
                .as("by kind and name; experts are in no list")
                .containsExactly("model-a", "省气象局", "省水利厅");
        assertThat(read("值班长", "?issuer=张专家").at("/scores/0/n").asInt())
                .as("but can be asked for by name")
                .isOne();
    }

    @Test
    void showsAnExpertHimselfAndNobodyWhoOnlyBearsTheName() {
        house.server().person("张专家", Role.DEPARTMENT, "340000");
        opinions();
        assertThat(read("张专家", "?kind=EXPERT").at("/scores/0/n").asInt()).isOne();
        house.server()
                .accounts()
                .add(
                        "twin",
                        "张专家",
                        "",
                        List.of(Map.entry(Role.DEPARTMENT, new RegionCode("340000"))));
        assertThat(read("张专家", "?kind=EXPERT").get("scores")).isEmpty();
    }

    @Test
    void isShownToNobodyWhoseDutyItIsNot() {
        house.server().person("观摩", Role.OBSERVER, "340000");
        assertThat(house.server().get("观摩", PATH).status()).isEqualTo(403);
    }

    @Test
    void showsNobodyAnOpinionThatMayStillBeSealed() {
        var told = tellers.risk("省气象局", "c9", house.now(), Tellers.levels(0, 0, 0, 0.3, 0.7));
        var path = PATH + "/pairs/" + told.id();
        for (var person : List.of("值班长", "带班领导", "省水利厅", "会务")) {
            assertThat(house.server().get(person, path).status()).as(person).isEqualTo(404);
            assertThat(pairs(person).toString()).doesNotContain(told.id().toString());
        }
        assertThat(house.server().get("省气象局", path).status()).isEqualTo(200);
    }

    @Test
    void refusesAQuestionItDoesNotUnderstand() {
        for (var bad :
                List.of(
                        "?kind=ORACLE",
                        "?quantity=SUNSHINE",
                        "?leadHours=soon",
                        "?atLeast=9",
                        "/pairs?cursor=%21",
                        "/pairs?limit=0",
                        "/warnings?colour=PINK")) {
            var reply = house.server().get("值班长", PATH + bad);
            assertThat(reply.status()).as(bad).isIn(400, 422);
            assertThat(reply.json().has("type")).isTrue();
        }
        assertThat(house.server().get("值班长", PATH + "/warnings?from=spring").status())
                .isEqualTo(422);
        assertThat(house.server().get("值班长", PATH + "/pairs/nobody").status()).isIn(400, 404);
    }

    @Test
    void pagesThroughThePairsBehindANumber() {
        seasons("good", 2);
        var first = house.server().get("值班长", PATH + "/pairs?issuer=good&limit=50").json();
        assertThat(first.get("items")).hasSize(50);
        var next = PATH + "/pairs?issuer=good&limit=50&cursor=" + first.get("next").asText();
        var second = house.server().get("值班长", next).json();
        assertThat(second.get("items")).hasSize(DAYS * COUNTIES.size() - 50);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(second.findValuesAsText("id"))
                .doesNotContainAnyElementsOf(first.findValuesAsText("id"));
    }

    @Test
    void isTheSameForOnePlaceAddedUpAtTheQuestion() {
        seasons("good", 5);
        var whole = read("值班长", "?issuer=good").at("/scores/0");
        var here = read("值班长", "?issuer=good&region=340102").at("/scores/0");
        var there = read("值班长", "?issuer=good&region=340103").at("/scores/0");
        assertThat(here.get("n").asInt() + there.get("n").asInt())
                .isEqualTo(whole.get("n").asInt());
        assertThat((here.get("mean").asDouble() + there.get("mean").asDouble()) / 2)
                .isCloseTo(whole.get("mean").asDouble(), within(1e-4));
    }

    private static final String PATH = "/api/v1/forecasting/verification";

    private void opinions() {
        var issued = house.now().minus(Duration.ofDays(3));
        observe(tellers.risk("省气象局", "c1", issued, Tellers.certain(2)), 2);
        observe(tellers.risk("省水利厅", "c1", issued, Tellers.certain(3)), 2);
        observe(tellers.risk(Told.Issuer.EXPERT, "张专家", "c1", issued, Tellers.certain(1)), 2);
        season("model-a", house.today().minusDays(3), new SplittableRandom(1), 5);
    }

    private void seasons(String model, double error) {
        var random = new SplittableRandom(42);
        for (int d = 0; d < DAYS; d++) {
            season(model, house.today().minusDays(DAYS + 1 - d), random, error);
        }
    }

    /// One day of two counties: what comes is drawn, the model misses it by so much, persistence
    /// by some 15 mm.
    private Told season(String model, LocalDate day, SplittableRandom random, double error) {
        Told last = null;
        for (var county : COUNTIES) {
            var came = random.nextDouble(20, 80);
            var middle = came + random.nextDouble(-error, error);
            var usual = came + (random.nextBoolean() ? 15 : -15);
            last =
                    tellers.rain(
                            model,
                            county,
                            day,
                            Tellers.quantiles(middle - error, middle, middle + error),
                            Map.of(
                                    Reference.PERSISTENCE,
                                    Tellers.quantiles(usual - 5, usual, usual + 5)));
            observe(last, came);
        }
        return Objects.requireNonNull(last);
    }

    private void observe(Told told, double observed) {
        var came =
                new Came(
                        Optional.of(told.validTo()),
                        OptionalDouble.of(observed),
                        "test",
                        "test@1",
                        told.validTo());
        house.server()
                .open()
                .store()
                .useTransaction(Cause.house(), tx -> ForecastBook.observe(tx, told.id(), came));
    }

    private JsonNode read(String person, String query) {
        return house.server().get(person, PATH + query).json();
    }

    private JsonNode pairs(String person) {
        return house.server().get(person, PATH + "/pairs").json().get("items");
    }
}
