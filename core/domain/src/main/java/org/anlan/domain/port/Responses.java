package org.anlan.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;

/// Emergency responses in force. Answered by forecasting; thread-safe; may block.
public interface Responses {

    /// How levels are written, from the end of a response (0) to level IV (4).
    ///
    /// Source: 国办函〔2024〕11号 counts its levels 一级 to 四级.
    List<Bilingual> LEVELS =
            List.of(
                    new Bilingual("终止", "ended"),
                    new Bilingual("一级", "I"),
                    new Bilingual("二级", "II"),
                    new Bilingual("三级", "III"),
                    new Bilingual("四级", "IV"));

    /// Kinds of response; several stand side by side at one place, with different levels.
    enum Type {
        FLOOD("防汛应急响应", "Flood"),
        RELIEF("救灾应急响应", "Relief"),
        GEOLOGY("地质灾害应急响应", "Geological"),
        WEATHER("气象灾害应急响应", "Weather");

        private final String zh;
        private final String en;

        Type(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /// The Chinese name, always said in full.
        public String zh() {
            return zh;
        }

        /// The English name, to be followed by `response`.
        public String en() {
            return en;
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

    /// A response that a signed consultation advises, and that nobody has taken up or declined yet.
    ///
    /// @param level 1 (highest) to 4; 0 to end the one in force
    /// @param area where it is to be in force, with everything below
    /// @param proposedAt civil time of the signature
    /// @param decideBy civil time by which it is to be decided; empty where no clock is set
    record Advised(
            String id,
            Type type,
            int level,
            RegionCode area,
            Instant proposedAt,
            Optional<Instant> decideBy) {}

    /// The advised responses that are not decided, the oldest first.
    List<Advised> listUndecided();

    /// The responses in force now, highest level first.
    List<Response> listInForce();

    /// The responses in force at an instant of civil time, so far as they were written down by
    /// then, highest level first.
    List<Response> listInForceAt(Instant known);

    /// The response of a type in force over a region, if any.
    Optional<Response> find(Type type, RegionCode region);
}
