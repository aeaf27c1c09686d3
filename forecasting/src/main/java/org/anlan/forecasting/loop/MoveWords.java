package org.anlan.forecasting.loop;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.forecasting.loop.Closing.Closed;
import org.anlan.store.open.OpenStore;

/// Says in two languages why a weight moved. Stateless.
final class MoveWords {

    /// Below so many questions a weight says little.
    static final int LEAST = 10;

    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("M月d日H时", Locale.CHINA).withZone(OpenStore.ZONE);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(OpenStore.ZONE);

    private final Names names;

    MoveWords(Names names) {
        this.names = names;
    }

    Bilingual none() {
        return Bilingual.same("-");
    }

    /// The same move with its reason.
    ///
    /// @param last the opinion whose outcome came last
    /// @param answers how many answered its question
    /// @param questions how many questions were closed together
    /// @param corrects whether an earlier outcome was superseded
    WeightMove explain(
            WeightMove move, Closed last, int answers, int questions, boolean corrects) {
        var zh = zh(move, last, answers, questions, corrects);
        var en = en(move, last, answers, questions, corrects);
        return new WeightMove(
                move.hazard(),
                move.teller(),
                move.weight(),
                move.n(),
                move.before(),
                move.loss(),
                move.panelLoss(),
                move.question(),
                new Bilingual(zh, en),
                move.at());
    }

    private String zh(
            WeightMove move, Closed last, int answers, int questions, boolean corrects) {
        var told = last.told();
        var text = new StringBuilder();
        text.append(corrects ? "实况更正:" : "");
        text.append(
                "“%s %s至%s %s”实况 %s。"
                        .formatted(
                                names.place(told).zh(),
                                ZH.format(told.validFrom()),
                                ZH.format(told.validTo()),
                                names.quantity(told.quantity()).zh(),
                                names.observed(told, last.came()).zh()));
        text.append(
                move.loss().isPresent()
                        ? "本人损失 %s,%d 家平均 %s。"
                                .formatted(plain(move.loss()), answers, plain(move.panelLoss()))
                        : "没有参加这一题,因他人变动。");
        text.append(questions > 1 ? "同时检验 %d 题。".formatted(questions) : "");
        text.append(
                move.before().isPresent()
                        ? "权重由 %s 变为 %s。".formatted(share(move.before()), share(move.weight()))
                        : "首次计入,权重 %s。".formatted(share(move.weight())));
        text.append(move.n() < LEAST ? "累计 %d 题,样本太少,仅供参考。".formatted(move.n()) : "");
        return text.toString();
    }

    private String en(
            WeightMove move, Closed last, int answers, int questions, boolean corrects) {
        var told = last.told();
        var text = new StringBuilder();
        text.append(corrects ? "Outcome corrected: " : "");
        text.append(
                "“%s, %s to %s, %s” came out as %s. "
                        .formatted(
                                names.place(told).en(),
                                time(told.validFrom()),
                                time(told.validTo()),
                                names.quantity(told.quantity()).en(),
                                names.observed(told, last.came()).en()));
        text.append(
                move.loss().isPresent()
                        ? "Own loss %s, mean of %d %s. "
                                .formatted(plain(move.loss()), answers, plain(move.panelLoss()))
                        : "Did not answer; moved because others did. ");
        text.append(questions > 1 ? "%d questions were verified together. ".formatted(questions) : "");
        text.append(
                move.before().isPresent()
                        ? "Weight from %s to %s."
                                .formatted(share(move.before()), share(move.weight()))
                        : "Counted for the first time, weight %s.".formatted(share(move.weight())));
        text.append(
                move.n() < LEAST
                        ? " %d questions so far: too few to mean much.".formatted(move.n())
                        : "");
        return text.toString();
    }

    private static String time(Instant instant) {
        return EN.format(instant);
    }

    private static String plain(OptionalDouble value) {
        return String.format(Locale.ROOT, "%.3f", value.orElse(Double.NaN));
    }

    private static String share(OptionalDouble value) {
        return share(value.orElse(Double.NaN));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * value);
    }
}
