package org.anlan.store.seal;

/// A key that sealed something is neither there nor destroyed: it must be brought back from a
/// backup, and is never replaced by another.
public final class KeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyMissing(String process) {
        super("The key of process %s is missing.".formatted(process));
    }
}
