package org.anlan.app.settings;

import org.jspecify.annotations.Nullable;

/// A setting is unknown or bad: nothing is started. The message names key and value, and its last
/// line begins with "Maybe".
public final class SettingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsRefused(String message, String maybe, @Nullable Throwable cause) {
        super(message + "\nMaybe " + maybe, cause);
    }

    /// Takes over what a settings record said against its own values.
    public SettingsRefused(IllegalArgumentException refusal) {
        super(refusal.getMessage(), refusal);
    }
}
