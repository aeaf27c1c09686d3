package org.anlan.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;

/// Emergency responses in force. Answered by forecasting; thread-safe; may block.
public interface Responses {

    /// Kinds of response; several stand side by side at one place, with different levels.
    enum Type {
        FLOOD("防汛应急响应"),
        RELIEF("救灾应急响应"),
        GEOLOGY("地质灾害应急响应"),
        WEATHER("气象灾害应急响应");

        private final String zh;

        Type(String zh) {
            this.zh = zh;
        }

        /// The Chinese name, always said in full.
        public String zh() {
            return zh;
        }
    }

    /// A response as an object.
    ///
    /// @param level 1 (highest) to 4
    /// @param area where it is in force, with everything below
    /// @param issuer the body that issued it
    /// @param document its document number; empty text when given by phone and not yet signed
    /// @param startedAt civil time of its start
    /// @param changedAt civil time of its last change of level
    record Response(
            String id,
            Type type,
            int level,
            RegionCode area,
            String issuer,
            String document,
            Instant startedAt,
            Instant changedAt) {}

    /// The responses in force now, highest level first.
    List<Response> listInForce();

    /// The response of a type in force over a region, if any.
    Optional<Response> find(Type type, RegionCode region);
}
