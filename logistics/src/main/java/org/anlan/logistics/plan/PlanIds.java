package org.anlan.logistics.plan;

import java.util.UUID;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// The id in a request's path.
public final class PlanIds {

    private PlanIds() {}

    /// The path parameter `id`.
    ///
    /// @throws Problem 404 if it is no id at all
    public static UUID read(Ask ask) {
        try {
            return UUID.fromString(ask.at("id"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这个编号: " + ask.at("id"));
        }
    }
}
