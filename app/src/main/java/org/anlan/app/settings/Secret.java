package org.anlan.app.settings;

/// A password or the like: never shown, only how long it is.
///
/// @param value the secret itself
public record Secret(String value) {

    @Override
    public String toString() {
        return "%d letters".formatted(value.length());
    }
}
