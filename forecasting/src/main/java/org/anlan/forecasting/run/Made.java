package org.anlan.forecasting.run;

import java.util.List;
import org.anlan.forecasting.seal.Digests;

/// What a run made.
///
/// @param result JSON text, written in the same order for the same values; the only thing that
///     leaves a run, so that its digest stands for all of it
/// @param remarks what the reader must know of it, one line each, in the reader's words
public record Made(String result, List<String> remarks) {

    public Made {
        remarks = List.copyOf(remarks);
    }

    /// SHA-256 of the result, in hex.
    public String digest() {
        return Digests.of(result);
    }
}
