package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.crew.Desk;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// Counties that a warning calls out (叫应): most answer within minutes and say that they acted, by
/// lot some stay silent.
final class CalloutStage implements Stage {

    private static final String PATH = "/api/v1/desk/callouts";
    private static final Duration AFTER = Duration.ofMinutes(10);
    private static final int AT_ONCE = 24;
    private static final int SILENT_OF_TWENTY = 1;

    private final Crew crew;
    private final Collection<Instant> consultations;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger silent = new AtomicInteger();

    /// @param consultations when warnings may have been issued
    CalloutStage(Crew crew, Collection<Instant> consultations) {
        this.crew = crew;
        this.consultations = List.copyOf(consultations);
    }

    @Override
    public String name() {
        return "callouts";
    }

    @Override
    public List<Event> events() {
        return consultations.stream()
                .map(at -> new Event(at.plus(AFTER), "叫应", this::answerAll))
                .toList();
    }

    private void answerAll() {
        var called = crew.read(Role.DUTY_OFFICER, PATH).done("Call-outs").path("items");
        try (var desk = new Desk(AT_ONCE)) {
            for (var county : called) {
                if (!county.hasNonNull("answeredAt")) {
                    desk.run(() -> answer(county));
                }
            }
        }
    }

    private void answer(JsonNode county) {
        var region = county.path("region").asText();
        var warning = county.path("warning").asText();
        var lot =
                new Random(crew.scenario().seed() ^ (warning.hashCode() * 31L + region.hashCode()));
        if (lot.nextInt(20) < SILENT_OF_TWENTY) {
            silent.incrementAndGet();
            return;
        }
        var token = crew.people().at(Role.REPORTER, new RegionCode(region));
        var path = "%s/%s/%s".formatted(PATH, warning, region);
        var answer = Map.of("person", "演练值班员", "hasActed", lot.nextInt(4) != 0);
        crew.client().post(token, path, answer).done("Answer of " + region);
        answered.incrementAndGet();
    }

    @Override
    public Object result() {
        return Map.of("answered", answered.get(), "silent", silent.get());
    }
}
