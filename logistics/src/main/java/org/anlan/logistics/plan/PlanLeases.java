package org.anlan.logistics.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Actor;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps two planners apart: one at a time has the plans of a process to himself, for some minutes
/// after his last act. Machine time decides; what people read is told in civil time. Thread-safe.
final class PlanLeases {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(OpenStore.ZONE);

    private final Duration length;
    private final InstantSource machine;
    private final InstantSource civil;

    PlanLeases(PlanSettings settings, InstantSource machine, InstantSource civil) {
        this.length = Duration.ofMinutes(settings.get("lease-minutes"));
        this.machine = machine;
        this.civil = civil;
    }

    private Instant now() {
        return machine.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Takes or renews the lease for somebody.
    ///
    /// @throws Problem 409 naming who holds it and until when
    void take(Handle handle, String process, Actor actor) {
        var now = now();
        if (!SqlPlanLeases.take(handle, process, actor, now, now.plus(length))) {
            throw SqlPlanLeases.find(handle, process)
                    .map(this::heldBy)
                    .orElseGet(() -> Problem.conflict("方案正由他人修改,请稍后再试。"));
        }
    }

    /// Refuses who is not the holder while there is one.
    ///
    /// @throws Problem 409 naming who holds it and until when
    void refuseOthers(Handle handle, String process, Actor actor) {
        running(handle, process)
                .filter(l -> !l.holder().equals(actor.id().value()))
                .ifPresent(
                        l -> {
                            throw heldBy(l);
                        });
    }

    private Problem heldBy(SqlPlanLeases.Lease lease) {
        return Problem.conflict(
                "lease",
                "lease",
                "方案正由 %s 修改,至 %s(还有 %d 分钟);届时或其交还后再办。"
                        .formatted(
                                lease.name(),
                                HOUR.format(civilUntil(lease)),
                                Duration.between(now(), lease.until()).toMinutes() + 1));
    }

    private Optional<SqlPlanLeases.Lease> running(Handle handle, String process) {
        return SqlPlanLeases.find(handle, process).filter(l -> l.until().isAfter(now()));
    }

    private Instant civilUntil(SqlPlanLeases.Lease lease) {
        return civil.instant().plus(Duration.between(now(), lease.until()));
    }

    /// Who holds it now, for screens.
    Optional<Map<String, @Nullable Object>> shown(Handle handle, String process, Actor reader) {
        return running(handle, process)
                .map(
                        l -> {
                            var shown = new LinkedHashMap<String, @Nullable Object>();
                            shown.put("by", l.name());
                            shown.put("own", l.holder().equals(reader.id().value()));
                            shown.put("until", civilUntil(l).truncatedTo(ChronoUnit.SECONDS));
                            return shown;
                        });
    }
}
