package org.anlan.forecasting.cap;

import java.util.Optional;

/// Who may see a message.
///
/// @param scope public, restricted or private
/// @param restriction the rule of the restriction; there if and only if it is restricted
/// @param addresses the receivers, separated by blanks; there if it is private
public record CapAudience(Scope scope, Optional<String> restriction, Optional<String> addresses) {

    /// Everyone.
    public static final CapAudience PUBLIC =
            new CapAudience(Scope.PUBLIC, Optional.empty(), Optional.empty());

    public CapAudience {
        restriction = CapText.of("restriction", restriction);
        addresses = CapText.of("addresses", addresses);
        if (restriction.isPresent() != (scope == Scope.RESTRICTED)) {
            throw new IllegalArgumentException(
                    "Restriction must be stated for scope Restricted only (%s).".formatted(scope));
        }
        if (scope == Scope.PRIVATE && addresses.isEmpty()) {
            throw new IllegalArgumentException("Addresses must be stated for scope Private.");
        }
    }
}
