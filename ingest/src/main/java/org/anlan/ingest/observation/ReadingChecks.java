package org.anlan.ingest.observation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.anlan.domain.port.Observations.Kind;

/// Checks the rows of one batch. For one thread; made anew for each batch.
final class ReadingChecks {

    /// The first instant taken: older readings are a slip of the date, not history.
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,9})?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{1,40}");

    /// What is kept of a batch, and what is handed back.
    record Checked(List<NewReading> good, List<RowFault> faults) {}

    private final Kind kind;
    private final KindLimits limits;
    private final Gauges gauges;
    private final Predicate<Gauge> mayRead;
    private final Instant now;
    private final List<RowFault> faults = new ArrayList<>();
    private final Set<Map.Entry<String, Instant>> seen = new HashSet<>();

    /// @param mayRead whether the sender answers for a gauge
    /// @param now the civil clock: nothing later was read yet
    ReadingChecks(
            Kind kind, KindLimits limits, Gauges gauges, Predicate<Gauge> mayRead, Instant now) {
        this.kind = kind;
        this.limits = limits;
        this.gauges = gauges;
        this.mayRead = mayRead;
        this.now = now;
    }

    /// The columns of a kind's rows; all are required.
    static Set<String> columns(Kind kind) {
        return switch (kind) {
            case RAIN -> new LinkedHashSet<>(List.of("station", "day", "dayEnds", "value"));
            case STAGE, RAIN_HOUR, RESERVOIR, WIND, QUAKE, INTENSITY ->
                    new LinkedHashSet<>(List.of("station", "at", "value"));
        };
    }

    Checked check(List<RawReading> rows) {
        var good = new ArrayList<NewReading>();
        rows.forEach(row -> check(row).ifPresent(good::add));
        return new Checked(List.copyOf(good), List.copyOf(faults));
    }

    private Optional<NewReading> check(RawReading raw) {
        var before = faults.size();
        refuseUnknownFields(raw);
        var station = raw.text("station");
        checkStation(raw, station);
        var when = kind == Kind.RAIN ? dayEnd(raw) : instant(raw);
        when.ifPresent(w -> checkTime(raw, w.at()));
        var value = value(raw);
        if (faults.size() > before) {
            return Optional.empty();
        }
        if (!seen.add(Map.entry(station, when.orElseThrow().at()))) {
            refuse(raw, timeField(), "duplicate", "同一站同一时间在本批中已出现");
            return Optional.empty();
        }
        return Optional.of(new NewReading(station, when.orElseThrow(), value.orElseThrow()));
    }

    private void refuseUnknownFields(RawReading raw) {
        if (raw.fields().isEmpty()) {
            refuse(raw, "row", "object", "这一行不是读数");
        }
        for (var field : raw.fields().keySet()) {
            if (!columns(kind).contains(field)) {
                var name = WORD.matcher(field).matches() ? field : "row";
                refuse(raw, name, "unknown-field", "只认字段 " + String.join(",", columns(kind)));
            }
        }
    }

    private void checkStation(RawReading raw, String station) {
        if (isMissing(raw, "station")) {
            return;
        }
        var gauge = gauges.find(station);
        if (gauge.isEmpty()) {
            refuse(raw, "station", "unknown-station", "站号不在本省测站表中");
        } else if (gauge.get().kind() != kind) {
            refuse(raw, "station", "station-kind", "该站不测 " + kind);
        } else if (!mayRead.test(gauge.get())) {
            refuse(raw, "station", "scope", "该站不在您的职责区域内");
        }
    }

    private Optional<NewReading.When> dayEnd(RawReading raw) {
        var dayMissing = isMissing(raw, "day");
        var endsMissing = isMissing(raw, "dayEnds");
        if (dayMissing || endsMissing) {
            return Optional.empty();
        }
        var ends = DayEnd.find(raw.text("dayEnds"));
        if (ends.isEmpty()) {
            refuse(raw, "dayEnds", "day-ends", "应为 08:00、20:00 或 unknown");
        }
        try {
            var day = LocalDate.parse(raw.text("day"));
            return ends.map(
                    e ->
                            new NewReading.When(
                                    e.of(day), Optional.of(new NewReading.RainDay(day, e))));
        } catch (DateTimeParseException e) {
            refuse(raw, "day", "date", "应为日期,例如 2031-07-06");
            return Optional.empty();
        }
    }

    private Optional<NewReading.When> instant(RawReading raw) {
        if (isMissing(raw, "at")) {
            return Optional.empty();
        }
        try {
            var at = OffsetDateTime.parse(raw.text("at")).toInstant();
            return Optional.of(new NewReading.When(at, Optional.empty()));
        } catch (DateTimeException e) {
            refuse(raw, "at", "time", "应为带时区的时间,例如 2031-07-20T08:31:00+08:00");
            return Optional.empty();
        }
    }

    private void checkTime(RawReading raw, Instant at) {
        if (kind == Kind.RAIN_HOUR && !at.equals(at.truncatedTo(ChronoUnit.HOURS))) {
            refuse(raw, timeField(), "whole-hour", "小时雨量的时间应为整点");
        }
        if (at.isAfter(now)) {
            refuse(raw, timeField(), "future", "时间还没有到");
        } else if (at.isBefore(EARLIEST)) {
            refuse(raw, timeField(), "too-early", "早于 1900 年");
        }
    }

    private Optional<BigDecimal> value(RawReading raw) {
        if (isMissing(raw, "value")) {
            return Optional.empty();
        }
        if (!PLAIN.matcher(raw.text("value")).matches()) {
            refuse(raw, "value", "number", "应为普通小数,例如 29.75");
            return Optional.empty();
        }
        var value = new BigDecimal(raw.text("value"));
        limits.objection(value).ifPresent(why -> refuse(raw, "value", "range", why));
        if (limits.isTooFine(value)) {
            refuse(raw, "value", "decimals", "最多 %d 位小数".formatted(limits.decimals()));
        }
        return Optional.of(value);
    }

    private String timeField() {
        return kind == Kind.RAIN ? "day" : "at";
    }

    private boolean isMissing(RawReading raw, String field) {
        var missing = raw.text(field).isEmpty();
        if (missing) {
            refuse(raw, field, "missing", "没有填写;没有读数就不要报这一行,不要填零");
        }
        return missing;
    }

    private void refuse(RawReading raw, String field, String rule, String message) {
        faults.add(new RowFault(raw.row(), raw.line(), field, rule, message));
    }
}
