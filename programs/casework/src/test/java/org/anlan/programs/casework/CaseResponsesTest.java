package org.anlan.programs.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.port.Responses;
import org.anlan.store.journal.SealedFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case and the relief response")
class CaseResponsesTest {

    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void withoutOneItIsRefusedByThatConditionAndGrantedOnceOneStartsOverItsPlace() {
        accept("340103001", 10);
        accept("340202001", 10);
        assertThat(decision("340103001")).isEqualTo("REFUSED");
        assertThat(office.only("340103001").get("explanationZh").asText())
                .startsWith("不符合条件: 已启动救灾应急响应。");

        office.startResponse("R", "340100", 4);
        assertThat(office.only("340103001").get("amountYuan").asText()).isEqualTo("450.00");
        assertThat(decision("340202001")).isEqualTo("REFUSED"); // another city
        office.startResponse("P", "340000", 3);
        assertThat(decision("340202001")).isEqualTo("GRANTED");
    }

    @Test
    void ofARowThatIsNotThereIsParkedAndHoldsUpNoOther() {
        var gone = UUID.randomUUID().toString();
        var town = new RegionCode("340103001");
        office.tell(new DamageRowAccepted(gone, "p", town, "COLLAPSED"));
        accept("340103001", 10);
        assertThat(decision("340103001")).isEqualTo("REFUSED");
        assertThat(office.server.open().journal().countParked()).isEqualTo(1);
    }

    @Test
    void staysGrantedWhenItEndsAndSoDoesAHomeLostBeforeTheEnd() {
        office.startResponse("R", "340100", 3);
        accept("340103001", 10);
        office.endResponse("R", "340100");
        assertThat(decision("340103001")).isEqualTo("GRANTED");
        accept("340176001", 2);
        assertThat(decision("340176001")).isEqualTo("GRANTED");
    }

    @Test
    void aResponseThatEndedBeforeTheHomeWasLostCountsForNothing() {
        office.startResponse("R", "340100", 3);
        office.endResponse("R", "340100");
        var clock = office.server.open();
        clock.turnClock(clock.civil().instant().plus(Duration.ofDays(5)));
        accept("340103001", 4);
        accept("340176001", 5);
        assertThat(decision("340103001")).isEqualTo("REFUSED");
        assertThat(decision("340176001")).isEqualTo("GRANTED"); // lost on the day of the end
    }

    @Test
    void aFloodControlResponseIsNotAReliefResponse() {
        accept("340103001", 10);
        office.tell(
                new ResponseChanged("F", Responses.Type.FLOOD.name(), new RegionCode("340000"), 2));
        assertThat(decision("340103001")).isEqualTo("REFUSED");
    }

    @Test
    void aConfirmedRefusalIsDecidedAnewBeforeItIsApproved() {
        accept("340102001", 10);
        var id = office.only("340102001").get("id").asText();
        assertThat(office.confirm("经办甲", id, 3, 10).json().get("decision").asText())
                .isEqualTo("REFUSED");
        office.startResponse("R", "340102", 4);
        var posted = office.act("审核甲", id, "approve", "").json();
        assertThat(posted.get("state").asText()).isEqualTo("POSTED");
        assertThat(posted.get("amountYuan").asText()).isEqualTo("510.00"); // 17 × 3 × 10
    }

    @Test
    void oneDeclinedForWantOfItIsOpenAgainAndApprovedByAnotherPerson() {
        accept("340102001", 10);
        accept("340102002", 10);
        var id = office.only("340102001").get("id").asText();
        office.confirm("经办甲", id, 3, 10);
        assertThat(office.act("审核甲", id, "approve", "").json().get("state").asText())
                .isEqualTo("DECLINED");
        var other = office.only("340102002").get("id").asText();
        var homed = Map.of("persons", 3, "days", 10, "findings", Map.of("no-home", "NO"));
        office.act("经办甲", other, "confirm", homed);
        office.act("审核甲", other, "approve", "");

        office.startResponse("R", "340102", 4);
        assertThat(office.only("340102001").get("state").asText()).isEqualTo("CONFIRMED");
        var posted = office.act("审核甲", id, "approve", "").json();
        assertThat(posted.get("state").asText()).isEqualTo("POSTED");
        assertThat(office.only("340102002").get("state").asText())
                .as("declined for another reason")
                .isEqualTo("DECLINED");
    }

    @Test
    void aPostedCaseIsNotTouchedByALaterChange() {
        office.startResponse("R", "340102", 4);
        accept("340102001", 10);
        var id = office.only("340102001").get("id").asText();
        office.confirm("经办甲", id, 3, 10);
        office.act("审核甲", id, "approve", "");
        office.startResponse("R", "340102", 2);
        office.endResponse("R", "340102");
        var sheet = office.server.get("经办甲", "/api/v1/programs/cases/" + id).json();
        assertThat(sheet.get("state").asText()).isEqualTo("POSTED");
        assertThat(sheet.get("decisions")).hasSize(2);
    }

    @Test
    void eachMoveIsOneFactOfTheCaseCausedByWhatMadeItDue() {
        accept("340103001", 10);
        office.startResponse("R", "340100", 4);
        office.server.settle(); // the followers' own facts are sealed one round later
        var facts =
                office.server.open().journal().listAfter(0, 100).stream()
                        .filter(f -> f.type().equals("programs.CaseMoved/1"))
                        .toList();
        assertThat(facts).extracting(SealedFact::subject).hasSize(2);
        assertThat(facts).extracting(f -> f.causedBy().isPresent()).containsOnly(true);
        assertThat(facts.getLast().body()).contains("\"decision\":2");
    }

    private void accept(String town, int days) {
        office.accept(office.rows.add("P", town, "住户", UUID.randomUUID().toString(), days));
    }

    private String decision(String town) {
        return office.only(town).get("decision").asText();
    }
}
