package org.anlan.forecasting.loop;

import java.time.Instant;
import java.util.Comparator;
import org.anlan.forecasting.book.PairBook.Heard;
import org.anlan.forecasting.book.Told;

/// What several were asked together: one consultation, one thing, one place, one time.
///
/// @param source `consultation:UUID`
/// @param level a chance is of; 0 if of none
record Question(String source, String quantity, String region, Instant from, Instant to, int level)
        implements Comparable<Question> {

    private static final Comparator<Question> OLDEST_FIRST =
            Comparator.comparing(Question::to)
                    .thenComparing(Question::source)
                    .thenComparing(Question::quantity)
                    .thenComparing(Question::region)
                    .thenComparing(Question::from)
                    .thenComparingInt(Question::level);

    static Question of(Told told) {
        var key = told.forecast().key();
        return new Question(
                told.source(),
                told.quantity(),
                key.region(),
                told.validFrom(),
                told.validTo(),
                key.level());
    }

    /// Whether a model answered it at its consultation.
    boolean isOf(Heard model) {
        var told = model.told();
        return source.equals(model.source())
                && quantity.equals(told.quantity())
                && region.equals(told.forecast().key().region())
                && level == told.forecast().key().level();
    }

    @Override
    public int compareTo(Question other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
