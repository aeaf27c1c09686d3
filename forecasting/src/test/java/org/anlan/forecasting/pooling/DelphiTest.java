package org.anlan.forecasting.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Delphi consultation")
class DelphiTest {

    private static final Delphi PANEL = Delphi.among(Map.of("水利", 1.0, "气象", 1.0, "模型", 2.0));

    private static DelphiAnswer answer(
            String expert, String reason, double low, double median, double high) {
        return new DelphiAnswer(
                new QuantileOpinion(
                        expert, new TreeMap<>(Map.of(0.05, low, 0.5, median, 0.95, high))),
                reason);
    }

    private static Delphi firstRound() {
        return PANEL.file(answer("水利", "上游来水", 10, 20, 40))
                .file(answer("气象", "", 30, 50, 90))
                .file(answer("模型", "", 15, 30, 60))
                .open();
    }

    @Test
    @DisplayName("keeps a round sealed until it is opened")
    void sealed() {
        var waiting = PANEL.file(answer("水利", "", 10, 20, 40));
        assertThat(waiting.rounds()).isEmpty();
        assertThat(waiting.findSealed("水利")).isPresent();
        assertThat(waiting.findSealed("气象")).isEmpty();
        assertThat(waiting.answered()).isEqualTo(1);
        assertThat(PANEL.answered()).isZero();
    }

    @Test
    @DisplayName("shows quantiles and reasons without names, and the weighted pool")
    void opened() {
        var round = firstRound().rounds().getFirst();
        assertThat(round.quantiles())
                .hasSize(3)
                .first()
                .isEqualTo(new TreeMap<>(Map.of(0.05, 10.0, 0.5, 20.0, 0.95, 40.0)));
        assertThat(round.reasons()).containsExactly("上游来水", "", "");
        assertThat(round.pooled().get(0.5)).isBetween(25.0, 40.0);
        assertThat(List.copyOf(round.pooled().values())).isSorted();
    }

    @Test
    @DisplayName("refuses a second answer in a round, a stranger, and a far move without a reason")
    void refuses() {
        var open = firstRound();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.file(answer("公安", "", 1, 2, 3)))
                .withMessageContaining("公安");
        // quartiles of the answer before: 20 − 10·5/9 and 20 + 20·5/9; half their range is 8.33
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.file(answer("水利", " ", 20, 28.4, 50)))
                .withMessageContaining("Reason");
        var moved = open.file(answer("水利", "雷达回波", 20, 28.4, 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved.file(answer("水利", "再想", 20, 28, 50)))
                .withMessageContaining("round 2");
        assertThat(open.file(answer("水利", "", 20, 28.3, 50)).answered()).isEqualTo(1);
    }

    @Test
    @DisplayName("lets who is silent stand by the answer before, and keeps the first round")
    void silentStands() {
        var second = firstRound().file(answer("气象", "改判", 20, 35, 60)).open();
        assertThat(second.rounds()).hasSize(2);
        assertThat(second.rounds().get(1).answers().get("水利"))
                .isEqualTo(second.rounds().get(0).answers().get("水利"));
        assertThat(second.rounds().get(0).answers())
                .containsEntry("气象", answer("气象", "", 30, 50, 90));
    }

    @Test
    @DisplayName("is over when the pooled spread moves less than 5 %, and takes no more answers")
    void steady() {
        var over = firstRound().open();
        assertThat(over.isOver()).isTrue();
        assertThat(over.round()).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(() -> over.file(answer("水利", "", 10, 20, 40)));
        assertThatIllegalStateException().isThrownBy(over::open);
    }

    @Test
    @DisplayName("is over after three rounds at the latest")
    void threeRounds() {
        var first = firstRound();
        var second = first.file(answer("气象", "改判", 20, 35, 60)).open();
        assertThat(second.isOver()).isFalse();
        assertThat(second.round()).isEqualTo(3);
        var third = second.file(answer("气象", "又改判", 40, 90, 190)).open();
        assertThat(third.isOver()).isTrue();
        assertThat(third.rounds()).hasSize(3);
    }

    @Test
    @DisplayName("cannot open a round in which nobody has answered, or begin without experts")
    void nobody() {
        assertThatIllegalStateException().isThrownBy(PANEL::open);
        assertThatIllegalArgumentException().isThrownBy(() -> Delphi.among(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Delphi.among(Map.of("A", 0.0)));
    }

    /// Range of the first round: 10 to 90 and a tenth beyond, 96. 水利 at 30: (0.05·20 + 0.5·10 +
    /// 0.05·10)/3.
    @Test
    @DisplayName("scores each round by itself, the model like an expert")
    void scores() {
        var losses = firstRound().rounds().getFirst().losses(30);
        assertThat(losses).containsOnlyKeys("水利", "气象", "模型");
        assertThat(losses.get("水利")).isCloseTo(6.5 / 3 / 96, within(1e-12));
        assertThat(losses.get("模型")).isLessThan(losses.get("水利"));
    }

    @Test
    @DisplayName("tells the panel after 20 questions if further rounds did not help")
    void inVain() {
        var first = new double[20];
        Arrays.fill(first, 0.1);
        var last = new double[20];
        Arrays.fill(last, 0.11);
        assertThat(DelphiGain.of(first, last).isInVain()).isTrue();
        assertThat(DelphiGain.of(first, last).gain().orElseThrow()).isCloseTo(-0.1, within(1e-12));
        assertThat(DelphiGain.of(last, first).isInVain()).isFalse();
        var few = DelphiGain.of(new double[19], new double[19]);
        assertThat(few.isInVain()).isFalse();
        assertThat(few.gain()).isEmpty();
    }
}
