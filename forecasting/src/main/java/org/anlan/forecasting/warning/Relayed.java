package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.cap.WarningColour;

/// A warning of another body that we pass on 转发; never ours.
///
/// @param number under which its issuer knows it
/// @param area the narrowest region that holds all areas
/// @param cap the message as it came, where it came as one
record Relayed(
        UUID id,
        String issuer,
        String number,
        RelayedKind kind,
        WarningColour colour,
        String headline,
        String words,
        List<String> areas,
        RegionCode area,
        Instant issuedAt,
        Optional<Instant> expires,
        Optional<String> cap,
        String recorder,
        Instant recordedAt,
        Optional<Instant> endedAt,
        Optional<String> endedWhy) {

    Relayed {
        areas = List.copyOf(areas);
    }

    /// How it stands.
    enum State {
        IN_FORCE("生效中"),
        EXPIRED("已到期"),
        ENDED("已解除");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    State at(Instant now) {
        if (endedAt.isPresent()) {
            return State.ENDED;
        }
        return expires.filter(end -> !end.isAfter(now)).isPresent()
                ? State.EXPIRED
                : State.IN_FORCE;
    }
}
