package org.anlan.store.pack;

import org.jspecify.annotations.Nullable;

/// A pack or scenario is not what its description says; the message names file, line and column.
///
/// Unchecked, because a start with such a pack is refused as a whole.
public final class PackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PackRefused(String message) {
        this(message, null);
    }

    public PackRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
