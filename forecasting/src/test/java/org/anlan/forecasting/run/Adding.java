package org.anlan.forecasting.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.store.Tx;

/// A model that adds a draw of chance to what it is told, and does on the way what a test says.
final class Adding implements Model {

    static final Instant FROM = Instant.parse("2020-07-01T00:00:00.123456789Z");
    private static final List<String> GAPS = List.of("b");

    private final String name;
    final List<String> computed = Collections.synchronizedList(new ArrayList<>());
    final List<String> kept = Collections.synchronizedList(new ArrayList<>());
    volatile String input = "1";
    volatile Set<String> due = Set.of();
    volatile Consumer<String> gathering = _ -> {};
    volatile Consumer<String> running = _ -> {};
    volatile Consumer<Tx> keeping = _ -> {};
    volatile Runnable wanting = () -> {};

    Adding(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return name + "/1";
    }

    @Override
    public String parameters() {
        return "sample";
    }

    @Override
    public Set<Class<? extends Fact>> follows() {
        return Set.of(FigureMoved.class);
    }

    @Override
    public Set<String> after(List<Fact> facts, Instant civilNow) {
        wanting.run();
        return facts.stream()
                .map(fact -> ((FigureMoved) fact).process())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> due(Instant civilNow) {
        return due;
    }

    @Override
    public Inputs gather(String subject, Instant civilNow) {
        gathering.accept(subject);
        return new Inputs(subject, FROM, FROM.plusSeconds(3_600), "{\"x\":" + input + "}", GAPS);
    }

    @Override
    public Made run(Inputs inputs, long seed) {
        computed.add(inputs.subject());
        running.accept(inputs.subject());
        var drawn = new SplittableRandom(seed).nextDouble();
        return new Made("{\"sum\":[%s,%s]}".formatted(inputs.json(), drawn), List.of("加好了"));
    }

    @Override
    public void keep(Tx tx, Run run, Inputs inputs, Made made) {
        keeping.accept(tx);
        kept.add(run.id() + " " + made.digest());
    }
}
