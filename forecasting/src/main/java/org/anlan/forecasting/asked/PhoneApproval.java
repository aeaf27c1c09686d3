package org.anlan.forecasting.asked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.anlan.web.Json;
import org.anlan.web.Problem;

/// An approval given by phone 电话批准; the written one is owed 待补签.
///
/// @param leader who approved
/// @param phone the number it came from or went to
/// @param at civil time of the call
public record PhoneApproval(String leader, String phone, Instant at) {

    public PhoneApproval {
        if (leader.isBlank() || phone.isBlank()) {
            throw Problem.field("phone", "complete", "电话批准要写明领导和号码。");
        }
    }

    /// The call as it was kept.
    public static PhoneApproval read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), PhoneApproval.class);
    }

    /// Refuses a call that has not been made yet.
    ///
    /// @throws Problem 422 if it lies after now
    public void refuseLater(Instant now) {
        if (at.isAfter(now)) {
            throw Problem.field("phone/at", "past", "通话时刻在现在之后。");
        }
    }
}
