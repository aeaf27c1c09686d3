package org.anlan.forecasting.asked;

import java.util.UUID;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// The id in the path of a request.
public final class AskedId {

    private AskedId() {}

    /// The path parameter `id`.
    ///
    /// @throws Problem 404 if it is no id of ours
    public static UUID of(Ask ask) {
        return read(ask.at("id"));
    }

    /// An id as text.
    ///
    /// @throws Problem 404 if it is no id of ours
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这个编号: " + text);
        }
    }
}
