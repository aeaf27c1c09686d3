package org.anlan.forecasting.seal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/// For whom and for how long a key signs, as a certificate would say.
///
/// @param holder who answers for it
/// @param notBefore machine time from which it signs
/// @param notAfter machine time from which it signs no more; after `notBefore`
public record SignerTerm(String holder, Instant notBefore, Instant notAfter) {

    /// How a term stands at some time.
    public enum State {
        NOT_YET("尚未生效"),
        VALID("有效"),
        EXPIRED("已过期"),
        /// Another took its place; what it signed still verifies.
        RETIRED("已停用");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        /// The Chinese word.
        public String zh() {
            return zh;
        }
    }

    public SignerTerm {
        if (holder.isBlank() || holder.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Holder (%s) must be one line.".formatted(holder));
        }
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException(
                    "Not before (%s) must be before not after (%s)."
                            .formatted(notBefore, notAfter));
        }
    }

    /// How it stands at a machine time.
    public State at(Instant now) {
        if (now.isBefore(notBefore)) {
            return State.NOT_YET;
        }
        return now.isBefore(notAfter) ? State.VALID : State.EXPIRED;
    }

    /// The lines that are signed and kept.
    String text() {
        return "holder=%s%nnot-before=%s%nnot-after=%s%n"
                .formatted(holder.replace("\\", "\\\\"), notBefore, notAfter);
    }

    /// @throws IllegalArgumentException if it is no term
    static SignerTerm parse(String text) {
        try {
            var lines = new Properties();
            lines.load(new StringReader(text));
            return new SignerTerm(
                    lines.getProperty("holder", ""),
                    Instant.parse(lines.getProperty("not-before", "")),
                    Instant.parse(lines.getProperty("not-after", "")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Term (%s) has a time missing.".formatted(text), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
