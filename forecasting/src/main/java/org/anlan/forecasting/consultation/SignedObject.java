package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a signature made, or why it could not.
///
/// @param number its place in the resolution, from 1
/// @param object id of the warning draft, the proposed response, or the task
/// @param why it could not be made; empty where it was
record SignedObject(
        Kind kind, int number, Optional<UUID> object, Optional<String> why, Instant triedAt) {

    /// Kinds of objects, in the order in which they are made.
    enum Kind {
        TASK("部署要求"),
        PREPOSITION("物资前置"),
        RESPONSE("响应建议"),
        WARNING("灾害风险提示拟稿");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }
}
