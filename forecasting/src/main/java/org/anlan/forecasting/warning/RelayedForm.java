package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.List;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// What is passed on: typed, or the CAP message it came in and nothing else.
record RelayedForm(
        @Nullable String cap,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable RelayedKind kind,
        @Nullable WarningColour colour,
        @Nullable String headline,
        @Nullable String text,
        @Nullable List<String> areas,
        @Nullable Instant issuedAt,
        @Nullable Instant expires) {

    /// One warning as said by its issuer, checked for being whole.
    ///
    /// @param replaces numbers of the same issuer that it updates or cancels
    /// @param ends whether it only ends those
    record Said(
            String issuer,
            String number,
            RelayedKind kind,
            WarningColour colour,
            String headline,
            String text,
            List<String> areas,
            Instant issuedAt,
            @Nullable Instant expires,
            List<String> replaces,
            boolean ends) {}

    /// @throws Problem 422 naming the field that is missing, or told beside a message
    Said said() {
        if (cap != null) {
            refuseBesideCap();
            return RelayedCap.read(cap);
        }
        return new Said(
                given("issuer", issuer),
                given("number", number),
                given("kind", kind),
                given("colour", colour),
                given("headline", headline),
                given("text", text),
                given("areas", areas),
                given("issuedAt", issuedAt),
                expires,
                List.of(),
                false);
    }

    private void refuseBesideCap() {
        var others =
                new Object[] {
                    issuer, number, kind, colour, headline, text, areas, issuedAt, expires
                };
        for (var other : others) {
            if (other != null) {
                throw Problem.field("cap", "alone", "给了 CAP 报文就不再填其他各项,以报文为准。");
            }
        }
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.field(field, "some", "转发要写明发布单位、编号、种类、颜色、标题、正文、区域和发布时刻。");
        }
        return value;
    }
}
