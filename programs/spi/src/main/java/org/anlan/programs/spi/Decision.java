package org.anlan.programs.spi;

import java.util.List;
import java.util.stream.Collectors;
import org.anlan.domain.Money;
import org.anlan.domain.indicator.Bilingual;

/// What a programme's rules say about an application; a person decides. Immutable.
public sealed interface Decision {

    /// The reasons in full sentences, enough to do it again by hand.
    Bilingual explanation();

    /// All conditions are met.
    ///
    /// @param sum how the amount comes about; its result is more than nothing
    /// @param standards what was applied, at least one
    /// @param notes what else a reader must know, such as a limit that was reached
    record Granted(Arithmetic sum, List<Standard> standards, List<Bilingual> notes)
            implements Decision {

        public Granted {
            standards = List.copyOf(standards);
            notes = List.copyOf(notes);
            if (standards.isEmpty() || sum.result().fen() < 1) {
                throw new IllegalArgumentException(
                        "A grant (%s) needs an amount and a standard.".formatted(sum.result()));
            }
        }

        /// What the rules give.
        public Money amount() {
            return sum.result();
        }

        /// Whether a standard applied is not official.
        public boolean isSample() {
            return standards.stream().anyMatch(Standard::sample);
        }

        @Override
        public Bilingual explanation() {
            var zh = new StringBuilder(sum.line().zh()).append('。');
            var en = new StringBuilder(sum.line().en()).append('.');
            for (var note : notes) {
                zh.append(note.zh()).append('。');
                en.append(' ').append(note.en()).append('.');
            }
            zh.append("标准: ").append(cited(standards, "、", true)).append('。');
            en.append(" Standards: ").append(cited(standards, "; ", false)).append('.');
            if (isSample()) {
                zh.append("〔示例标准,不是正式口径〕");
                en.append(" [sample standard, not official]");
            }
            return new Bilingual(zh.toString(), en.toString());
        }

        private static String cited(List<Standard> standards, String between, boolean zh) {
            return standards.stream()
                    .map(s -> zh ? s.cited().zh() : s.cited().en())
                    .collect(Collectors.joining(between));
        }
    }

    /// A condition is not met.
    ///
    /// @param condition the first that fails
    record Refused(Condition condition) implements Decision {

        @Override
        public Bilingual explanation() {
            var clause = condition.clause().cited();
            return new Bilingual(
                    "不符合条件: %s。依据: %s。".formatted(condition.name().zh(), clause.zh()),
                    "Condition not met: %s. Basis: %s."
                            .formatted(condition.name().en(), clause.en()));
        }
    }

    /// Something is missing, and nothing is decided.
    ///
    /// @param missing what, at least one
    record Undecided(List<Missing> missing) implements Decision {

        public Undecided {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("Undecided must name what is missing.");
            }
        }

        @Override
        public Bilingual explanation() {
            var zh = missing.stream().map(m -> m.what().zh()).collect(Collectors.joining("、"));
            var en = missing.stream().map(m -> m.what().en()).collect(Collectors.joining("; "));
            return new Bilingual("尚不能判定,缺: " + zh + "。", "Not decided; missing: " + en + ".");
        }
    }
}
