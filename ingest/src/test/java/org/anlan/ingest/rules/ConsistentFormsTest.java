package org.anlan.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;

@Label("A form that is consistent by construction")
class ConsistentFormsTest {

    private static final FormRules RULES = RuleBook.bundled().on(LocalDate.of(2020, 7, 12));
    private static final Indicators INDICATORS = Indicators.bundled();
    private static final List<String> DAMAGE_CLASSES = List.of("collapsed", "severe", "moderate");
    private static final List<String> LOSS_PARTS =
            List.of("household", "agriculture", "industry", "infrastructure", "public", "other");

    @Property(tries = 500)
    @Label("is accepted, whatever is not yet counted")
    void isAccepted(@ForAll Random random) {
        var form = form(consistent(random), random);
        assertThat(RULES.check(Filing.of(form)).list()).isEmpty();
    }

    @Property(tries = 500)
    @Label("is accepted again unchanged, and as a follow-up of a form that knew less")
    void isAcceptedAsAFollowUp(@ForAll Random random) {
        var amounts = consistent(random);
        var filing = Filing.of(form(amounts, random)).after(form(amounts, random));
        assertThat(RULES.check(filing).list()).isEmpty();
    }

    @Property(tries = 500)
    @Label("is refused as soon as one part outgrows its whole by one step")
    void isRefusedWhenAPartOutgrowsItsWhole(@ForAll Random random) {
        var pair = PAIRS.get(random.nextInt(PAIRS.size()));
        var amounts = consistent(random);
        amounts.put(pair.getFirst(), amounts.getOrDefault(pair.getLast(), 0L) + 1);
        var found = RULES.check(Filing.of(counted(amounts)));
        assertThat(found.listRefusing())
                .anySatisfy(
                        it -> {
                            assertThat(it.severity()).isEqualTo(Severity.HARD);
                            assertThat(it.fields()).containsAll(pair);
                        });
    }

    /// Parts and wholes that the policy names; the tables of cases hold each rule's own boundary.
    private static final List<List<String>> PAIRS =
            List.of(
                    List.of("deaths", "people-affected"),
                    List.of("relocated", "people-affected"),
                    List.of("injured-severe", "injured"),
                    List.of("relocated-central-now", "relocated-central"),
                    List.of("homes-rooms-severe", "rooms-severe"),
                    List.of("households-moderate", "homes-rooms-moderate"),
                    List.of("crops-damaged", "crops-affected"),
                    List.of("crops-lost", "crops-damaged"),
                    List.of("grain-lost", "crops-lost"));

    private static Map<String, Long> consistent(Random random) {
        var amounts = new HashMap<String, Long>();
        people(amounts, random);
        houses(amounts, random);
        crops(amounts, random);
        money(amounts, random);
        return amounts;
    }

    private static void people(Map<String, Long> amounts, Random random) {
        var affected = upTo(1_000_000, random);
        amounts.put("people-affected", affected);
        amounts.put("deaths", upTo(affected, random));
        amounts.put("missing", upTo(affected - amounts.get("deaths"), random));
        amounts.put("injured", upTo(affected, random));
        amounts.put("injured-severe", upTo(amounts.get("injured"), random));
        amounts.put("urgent-aid", upTo(affected, random));
        amounts.put("urgent-aid-now", upTo(amounts.get("urgent-aid"), random));
        amounts.put("transitional-aid", upTo(amounts.get("urgent-aid"), random));
        var central = upTo(affected, random);
        var dispersed = upTo(affected - central, random);
        relocated(amounts, "", central, dispersed, central);
        var centralNow = upTo(central, random);
        relocated(amounts, "-now", centralNow, upTo(dispersed, random), centralNow);
    }

    private static void relocated(
            Map<String, Long> amounts, String tally, long central, long dispersed, long shelters) {
        amounts.put("relocated" + tally, central + dispersed);
        amounts.put("relocated-central" + tally, central);
        amounts.put("relocated-dispersed" + tally, dispersed);
        amounts.put("shelters" + tally, shelters);
    }

    private static void houses(Map<String, Long> amounts, Random random) {
        var total = 0L;
        for (var damage : DAMAGE_CLASSES) {
            var rooms = upTo(50_000, random);
            var homes = upTo(rooms, random);
            amounts.put("rooms-" + damage, rooms);
            amounts.put("homes-rooms-" + damage, homes);
            amounts.put("households-" + damage, upTo(homes, random));
            total += rooms;
        }
        amounts.put("rooms-collapsed-or-damaged", total);
    }

    private static void crops(Map<String, Long> amounts, Random random) {
        var crops = 1_000_000L;
        var grain = 1_000_000L;
        for (var kind : List.of("affected", "damaged", "lost")) {
            crops = upTo(crops, random);
            grain = upTo(Math.min(crops, grain), random);
            amounts.put("crops-" + kind, crops);
            amounts.put("grain-" + kind, grain);
        }
    }

    private static void money(Map<String, Long> amounts, Random random) {
        var total = 0L;
        for (var part : LOSS_PARTS) {
            var loss = 1 + upTo(1_000_000_000_000L, random); // damage always costs something here
            amounts.put("loss-" + part, loss);
            total += loss;
        }
        amounts.put("loss-total", total);
    }

    /// The amounts as a form on which some lines are not yet counted and zeros read 无.
    private static Form form(Map<String, Long> amounts, Random random) {
        var entries = new HashMap<String, Entry>();
        amounts.forEach(
                (code, amount) ->
                        entries.put(
                                code,
                                random.nextInt(5) == 0
                                        ? new Entry.NotCounted()
                                        : amount == 0 ? new Entry.None() : value(code, amount)));
        return new Form("flood-river", entries);
    }

    private static Form counted(Map<String, Long> amounts) {
        var entries = new HashMap<String, Entry>();
        amounts.forEach((code, amount) -> entries.put(code, value(code, amount)));
        return new Form("flood-river", entries);
    }

    private static Entry value(String code, long minor) {
        return new Entry.Value(new Measure(minor, INDICATORS.get(code).unit()));
    }

    private static long upTo(long most, Random random) {
        return most <= 0 ? 0 : random.nextLong(most + 1);
    }
}
