package org.anlan.forecasting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.anlan.forecasting.seal.Digests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A run of a model")
class RunRecordTest extends WithEngine {

    @Test
    void recordsWhatWasComputedWhyFromWhatAndByWhich() {
        engine.moved("flood");
        var run = engine.of("one").getFirst();
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.version()).contains("one/1");
        assertThat(run.parameters()).contains("sample");
        assertThat(run.subject()).isEqualTo("flood");
        assertThat(run.trigger()).isEqualTo(Run.Trigger.DATA);
        assertThat(run.cause()).isEqualTo("fact 1");
        assertThat(run.from()).contains(Instant.parse("2020-07-01T00:00:00.123456Z"));
        assertThat(run.missing()).containsExactly("b");
        assertThat(run.seed()).isPresent();
        assertThat(run.attempts()).isEqualTo(1);
        assertThat(run.started()).isPresent();
        assertThat(run.ended()).isPresent();
        assertThat(run.lines()).containsExactly("加好了");
        var result = engine.open.store().read(h -> SqlRuns.findResult(h, run.id()).orElseThrow());
        assertThat(run.resultDigest()).contains(Digests.of(result));
        assertThat(one.kept).containsExactly(run.id() + " " + Digests.of(result));
    }

    @Test
    void isComputedOnceForTheSameInputsAndAnewForOthers() {
        engine.moved("flood");
        engine.moved("flood");
        assertThat(one.computed).hasSize(1);
        assertThat(engine.of("one")).hasSize(2);
        var second = engine.of("one").getFirst();
        var first = engine.of("one").getLast();
        assertThat(second.lines().getFirst()).contains(first.id().toString());
        assertThat(second.resultDigest()).isEqualTo(first.resultDigest());
        assertThat(one.kept).hasSize(1);

        one.input = "2";
        engine.moved("flood");
        assertThat(one.computed).hasSize(2);
        assertThat(engine.of("one").getFirst().seed()).isNotEqualTo(first.seed());
    }

    @Test
    void thatThrowsHasItsLineAndKeepsNoOtherFromItsRuns() {
        one.running =
                _ -> {
                    throw new IllegalArgumentException("Matrix (3 × 3) must not be singular.");
                };
        engine.moved("flood");
        var failed = engine.of("one").getFirst();
        assertThat(failed.state()).isEqualTo(Run.State.FAILED);
        assertThat(failed.lines())
                .containsExactly(
                        "计算失败: IllegalArgumentException: Matrix (3 × 3) must not be singular.");
        assertThat(failed.inputsDigest()).isPresent();
        assertThat(failed.resultDigest()).isEmpty();
        assertThat(engine.of("other").getFirst().state()).isEqualTo(Run.State.DONE);
        one.running = _ -> {};
        engine.moved("storm");
        assertThat(engine.of("one").getFirst().state()).isEqualTo(Run.State.DONE);
        assertThat(engine.open.journal().troubles()).isEmpty();
    }

    @Test
    void thatExhaustsItsStackHasItsLineToo() {
        one.running = RunRecordTest::deeper;
        engine.moved("flood");
        assertThat(engine.of("one").getFirst().lines().getFirst()).contains("StackOverflowError");
        assertThat(engine.of("other").getFirst().state()).isEqualTo(Run.State.DONE);
    }

    @SuppressWarnings("InfiniteRecursion") // what a model may do by mistake
    private static void deeper(String subject) {
        deeper(subject + ".");
    }

    @Test
    void withNothingToComputeFromSaysSo() {
        one.gathering =
                _ -> {
                    throw new NothingToRun("没有任何雨量站报数。");
                };
        engine.moved("flood");
        assertThat(engine.of("one").getFirst().state()).isEqualTo(Run.State.FAILED);
        assertThat(engine.of("one").getFirst().lines()).containsExactly("没有任何雨量站报数。");
    }

    @Test
    void whoseResultCannotBeKeptLeavesNothingOfItBehind() {
        one.keeping =
                tx -> {
                    tx.handle().execute("create table forecasting.half (x integer)");
                    tx.handle().execute("select 1/0");
                };
        engine.moved("flood");
        var failed = engine.of("one").getFirst();
        assertThat(failed.state()).isEqualTo(Run.State.FAILED);
        assertThat(failed.lines().getLast()).startsWith("结果未能保存: ");
        assertThat(failed.resultDigest()).isEmpty();
        boolean gone =
                engine.open
                        .store()
                        .read(
                                h ->
                                        h.createQuery(
                                                        "select to_regclass('forecasting.half') is null")
                                                .mapTo(Boolean.class)
                                                .one());
        assertThat(gone).isTrue();
    }

    @Test
    void ofAModelThatCannotSayWhatItWantsIsRecordedAsFailed() {
        one.wanting =
                () -> {
                    throw new IllegalStateException("no catalogue");
                };
        engine.moved("flood");
        assertThat(engine.of("one").getFirst().lines().getFirst()).contains("no catalogue");
        assertThat(engine.of("other").getFirst().state()).isEqualTo(Run.State.DONE);
        assertThat(engine.open.journal().countParked()).isZero();
    }

    @Test
    void isNotAskedForByTheClockBeforeTheFirstFact() {
        one.due = Set.of("2020-07-06T08");
        engine.tick();
        engine.settle();
        assertThat(engine.of("one")).isEmpty();
        assertThat(engine.open.journal().head().position()).isZero();
    }

    @Test
    void isAskedForByTheClockOnceForEver() {
        engine.moved("flood");
        engine.sql("delete from forecasting.run");
        one.due = Set.of("2020-07-06T08");
        engine.tick();
        engine.settle();
        engine.tick();
        engine.settle();
        assertThat(engine.of("one")).hasSize(1);
        assertThat(engine.of("one").getFirst().trigger()).isEqualTo(Run.Trigger.CLOCK);
        assertThat(engine.of("one").getFirst().cause()).isEqualTo("clock");
    }
}
