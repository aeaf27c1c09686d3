package org.anlan.forecasting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lists of the dead and missing")
class PersonMatchingTest {

    private static final List<String> LISTS = List.of("应急", "公安", "卫健");

    private final List<ListedPerson> persons = new ArrayList<>();

    private void listed(
            String by, String state, String name, @Nullable String id, @Nullable Integer age) {
        listed(by, state, name, id, age, "340102");
    }

    private void listed(
            String by,
            String state,
            String name,
            @Nullable String id,
            @Nullable Integer age,
            String place) {
        persons.add(
                new ListedPerson(
                        by,
                        persons.size() + 1,
                        new PersonEntry(
                                PersonEntry.State.valueOf(state), name, id, age, place, null),
                        Optional.ofNullable(id)));
    }

    private static List<PersonLine> match(List<ListedPerson> persons) {
        return PersonMatching.match(LISTS, persons, (outer, inner) -> inner.startsWith(outer));
    }

    private PersonLine only() {
        var lines = match(persons);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    @Test
    void agreeOnOneWhoBearsTheSameNumberOnAll() {
        LISTS.forEach(by -> listed(by, "DEAD", "周某", "id-1", 40));
        assertThat(only().verdict()).isEqualTo(PersonLine.Verdict.AGREED);
        assertThat(only().by()).isEqualTo(PersonLine.By.IDENTITY);
        assertThat(PersonTally.of(3, match(persons)).of("deaths")).hasValue(1);
    }

    @Test
    void sayWhatTheyTellOtherwiseOfOnePerson() {
        listed("应急", "DEAD", "周某", "id-1", 40);
        listed("公安", "MISSING", "周某", "id-1", 40);
        listed("卫健", "DEAD", "周某", "id-1", 41);
        assertThat(only().verdict()).isEqualTo(PersonLine.Verdict.DIFFERS);
        assertThat(only().differences())
                .containsExactly("状态:应急 死亡,公安 失踪,卫健 死亡", "年龄:应急 40,公安 40,卫健 41");
        assertThat(PersonTally.of(3, match(persons)).of("deaths")).hasValue(0);
    }

    @Test
    void findOneWithoutANumberByNamePlaceAndAge() {
        listed("应急", "DEAD", "周 某", null, 40);
        listed("公安", "DEAD", "周某", "id-1", 41, "340102001");
        assertThat(only().by()).isEqualTo(PersonLine.By.NAME_AGE_PLACE);
        assertThat(only().verdict()).isEqualTo(PersonLine.Verdict.ONLY);
        assertThat(only().missingOn()).containsExactly("卫健");
    }

    @Test
    void leaveApartWhoIsThreeYearsOlderOrElsewhere() {
        listed("应急", "DEAD", "周某", null, 40);
        listed("公安", "DEAD", "周某", null, 43);
        listed("卫健", "DEAD", "周某", null, 40, "340104");
        assertThat(match(persons)).hasSize(3);
    }

    @Test
    void neverTakeTwoNumbersForOnePersonButAskAboutNamesakes() {
        listed("应急", "DEAD", "周某", "id-1", 40);
        listed("公安", "DEAD", "周某", "id-2", 40);
        assertThat(match(persons))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.doubts()).contains("同名同地而身份号码不同,请核对"));
    }

    @Test
    void leaveOneAloneWhoCouldBeTwoAndSaySo() {
        listed("应急", "DEAD", "周某", "id-1", 40);
        listed("应急", "DEAD", "周某", "id-2", 41);
        listed("公安", "DEAD", "周某", null, 40);
        var lines = match(persons);
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().doubts()).containsExactly("可能是 2 人中的一人,请核对身份号码");
    }

    @Test
    void markOneWhoStandsTwiceOnOneList() {
        listed("应急", "DEAD", "周某", "id-1", 40);
        listed("应急", "DEAD", "周某", "id-1", 40);
        assertThat(match(persons))
                .anySatisfy(line -> assertThat(line.doubts()).containsExactly("同一名单上重复列入"));
    }

    @Test
    void nameNobodyWhenPrinted() {
        listed("应急", "DEAD", "周某", "id-1", 40);
        assertThat(persons + " " + only() + " " + persons.getFirst().entry())
                .doesNotContain("周某", "id-1");
    }

    @Property(tries = 100)
    void compareTheSameInAnyOrder(@ForAll long seed) {
        var lots = new Random(seed);
        for (int i = 0; i < 12; i++) {
            listed(
                    LISTS.get(lots.nextInt(3)),
                    lots.nextBoolean() ? "DEAD" : "MISSING",
                    List.of("周某", "吴某").get(lots.nextInt(2)),
                    lots.nextInt(3) == 0 ? null : "id-" + lots.nextInt(4),
                    38 + lots.nextInt(4));
        }
        var before = match(persons).stream().map(PersonMatchingTest::told).toList();
        Collections.shuffle(persons, lots);
        assertThat(match(persons).stream().map(PersonMatchingTest::told)).isEqualTo(before);
        persons.clear();
    }

    private static String told(PersonLine line) {
        return line.verdict()
                + line.listed().toString()
                + line.listed().values().stream().map(e -> e.name() + e.age() + e.state()).toList()
                + line.missingOn()
                + line.differences()
                + line.doubts();
    }
}
