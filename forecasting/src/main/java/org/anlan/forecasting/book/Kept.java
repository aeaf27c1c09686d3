package org.anlan.forecasting.book;

/// A forecast as it lies in the book, with the digest it was given at issue.
record Kept(Told as, String digest) {

    /// @throws IllegalStateException if what is kept is not what was issued
    Told told() {
        if (!digest.equals(as.forecast().digest())) {
            throw new IllegalStateException(
                    "Forecast %s is not what was issued: its digest differs.".formatted(as.id()));
        }
        return as;
    }
}
