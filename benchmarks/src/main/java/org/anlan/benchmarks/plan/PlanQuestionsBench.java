package org.anlan.benchmarks.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.app.house.House;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Client;
import org.anlan.benchmarks.house.Site;
import org.anlan.domain.Role;
import org.anlan.store.Cause;
import org.anlan.store.DatabaseSettings;

/// A plan for every county of the province and every kind of goods in stock: how long until it
/// answers why a county gets its share, what a changed number would do, and the rest of what the
/// plan page asks; over HTTP, the network within the machine included.
public final class PlanQuestionsBench implements Bench {

    private static final int WARM_UP = 40;

    /// Each county lacks what half of its stock in the province could not cover.
    private static final String NEEDS =
            """
            insert into logistics.need (process, region, item, base, standard, indicator, people,
                                        quantity, since, as_of, position, synthetic)
            select 'bench', r.region, l.item, 'b', '', '', r.people,
                   greatest(1, l.free * r.people / 900000), now(), now(), 1, false
              from (select item, sum(free) as free from logistics.lot group by item) l
             cross join (select unnest(:regions::text[]) as region,
                                unnest(:people::bigint[]) as people) r
            """;

    @Override
    public String name() {
        return "plan-questions";
    }

    @Override
    public Result run(Size size) throws IOException, InterruptedException {
        return run(size.of(50, 500));
    }

    /// @param times how often each question is asked, after the warm-up
    Result run(int times) throws IOException {
        var folder = Site.emptyFolder(name());
        try (var house =
                        House.open(
                                Site.settings(
                                        DatabaseSettings.embeddedIn(folder.resolve("data"))));
                var client = new Client(house)) {
            return measure(house, client, times);
        } finally {
            Site.delete(folder);
        }
    }

    private static Result measure(House house, Client client, int times) {
        var counties = counties(house);
        need(house, counties);
        var token = client.signIn("chief", Role.DUTY_CHIEF);
        var began = System.nanoTime();
        var plan =
                client.post(token, "/api/v1/logistics/plans", Map.of("process", "bench"))
                        .done("Plan");
        var made = System.nanoTime() - began;
        var result = new Result("plan-questions", "question", "times", "p50 ms", "p99 ms", "goal");
        var once = Sample.ofNanos(List.of(made)).median();
        result.add("propose, first, whole province", 1, once, once, "–");
        var path = "/api/v1/logistics/plans/" + plan.get("id").asText();
        var regions = plan.get("unmet").findValuesAsText("region").stream().distinct().toList();
        ask(
                result,
                "why did this county get its share",
                "≤ 10 ms",
                times,
                i -> {
                    var region = regions.get(i % regions.size());
                    client.get(token, path + "/explain?region=" + region).done("Why");
                });
        ask(
                result,
                "who am I: the way there and back, nothing looked up",
                "–",
                times,
                _ -> client.get(token, "/api/v1/me").done("Me"));
        ask(result, "the approver's card", "–", times / 10, _ -> client.get(token, path + "/card"));
        var line = plan.get("lines").get(0);
        ask(
                result,
                "what a changed number would do",
                "at once",
                times / 10,
                i -> {
                    var edit =
                            Map.of(
                                    "kind", "SET",
                                    "depot", line.get("depot").asText(),
                                    "region", line.get("region").asText(),
                                    "item", line.get("item").asText(),
                                    "quantity", Integer.toString(i % 2));
                    client.post(token, path + "/trial", Map.of("edits", List.of(edit)))
                            .done("Trial");
                });
        result.note(
                "%d lines, %d shortfalls in %d counties; the levers are reckoned once a plan"
                        .formatted(
                                plan.get("lines").size(),
                                plan.get("unmet").size(),
                                regions.size()));
        return result;
    }

    /// What is asked the i-th time.
    private interface Question {
        void ask(int i);
    }

    private static void ask(Result result, String what, String goal, int times, Question question) {
        var took = new ArrayList<Long>();
        for (var i = 0; i < WARM_UP + times; i++) {
            var began = System.nanoTime();
            question.ask(i);
            if (i >= WARM_UP) {
                took.add(System.nanoTime() - began);
            }
        }
        var sample = Sample.ofNanos(took);
        result.add(what, times, sample.median(), sample.percentile(99), goal);
    }

    private static List<String> counties(House house) {
        var open = house.store();
        return open.divisions().listOn(open.day()).stream()
                .map(r -> r.code().digits())
                .filter(code -> code.length() == 6 && !code.endsWith("00"))
                .sorted()
                .toList();
    }

    private static void need(House house, List<String> counties) {
        var people = new ArrayList<Long>();
        for (var i = 0; i < counties.size(); i++) {
            people.add(1000L + 7919L * i % 20_000);
        }
        house.store()
                .store()
                .useTransaction(
                        Cause.house(),
                        tx -> {
                            tx.handle()
                                    .execute(
                                            "insert into logistics.basis values ('bench', 'b', 'b', 1, now())");
                            tx.handle()
                                    .createUpdate(NEEDS)
                                    .bindArray("regions", String.class, counties)
                                    .bindArray("people", Long.class, people)
                                    .execute();
                        });
    }
}
