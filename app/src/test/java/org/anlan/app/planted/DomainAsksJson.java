package org.anlan.app.planted;

import com.fasterxml.jackson.databind.ObjectMapper;

/// A language that knows more than the JDK, as ours may not.
public final class DomainAsksJson {

    private DomainAsksJson() {}

    /// Reaches for a library.
    public static ObjectMapper reach() {
        return new ObjectMapper();
    }
}
