package org.anlan.ingest.damage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;

/// Shows rows over HTTP: lists with masked names, and one row in full, which is written down.
final class ShowDamage {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Role[] LISTERS = {
        Role.REPORTER,
        Role.REVIEWER,
        Role.DUTY_OFFICER,
        Role.DUTY_CHIEF,
        Role.CASEWORKER,
        Role.AUDITOR
    };
    private static final Role[] READERS = {Role.REPORTER, Role.REVIEWER, Role.CASEWORKER};

    /// A row as lists show it; `head` is masked, or 已销毁 or 密钥缺失 without its key.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Listed(
            UUID id,
            String region,
            String regionName,
            String head,
            int persons,
            Damage damage,
            String damageZh,
            int rooms,
            int daysDisplaced,
            boolean homeless,
            boolean withoutIncome,
            boolean helpless,
            boolean synthetic,
            StoredRow.State state,
            String stateZh,
            Instant reportedAt,
            Optional<Instant> reviewedAt,
            String reason) {}

    private record InFull(Listed row, Personal personal) {}

    private final OpenStore open;
    private final DamageKeys keys;

    ShowDamage(OpenStore open, DamageKeys keys) {
        this.open = open;
        this.keys = keys;
    }

    /// @throws Problem 404 for an unknown region, 403 out of scope
    Answer list(Ask ask) {
        var process = ask.given("process").orElseThrow();
        var region = Places.required(open, ask.given("region").orElseThrow());
        ask.require(open.divisions().path(region.code(), open.day()), LISTERS);
        var after = Page.cursor(ask, UUID::fromString).orElse(BEFORE_ALL);
        var size = Page.size(ask);
        var state = ask.given("state").orElse("");
        var regions = Places.codesUnder(open, region.code());
        var rows =
                open.store()
                        .read(h -> SqlDamageRows.list(h, process, regions, state, after, size + 1));
        var seal = keys.find(process);
        var without = keys.isDestroyed(process) ? "已销毁" : "密钥缺失";
        var listed = rows.stream().map(r -> listed(r, masked(r, seal, without))).toList();
        return Answer.ok(Page.of(listed, size, r -> r.id().toString()));
    }

    /// @throws Problem 404 for an unknown row, 403 out of scope, 410 when the key is destroyed,
    ///     503 when it is missing
    Answer inFull(Ask ask) {
        var row = find(ask);
        ask.require(path(row.region()), READERS);
        var seal = keys.required(row.process());
        open.store()
                .useTransaction(
                        Cause.by(ask.actor().id()),
                        tx -> SqlDamageReads.insert(tx, row.id(), "screen"));
        var personal = seal.open(row.id(), row.sealed().bytes());
        return Answer.ok(new InFull(listed(row, personal.head()), personal))
                .with("Cache-Control", "private, no-store");
    }

    /// Who read a row in full, newest first.
    Answer reads(Ask ask) {
        var row = find(ask);
        ask.require(path(row.region()), Role.REVIEWER, Role.AUDITOR);
        var reads = open.store().read(h -> SqlDamageReads.list(h, row.id(), Page.MOST));
        return Answer.ok(Map.of("items", reads));
    }

    private StoredRow find(Ask ask) {
        return open.store()
                .read(h -> SqlDamageRows.find(h, UUID.fromString(ask.at("id"))))
                .orElseThrow(() -> Problem.notFound("没有这一户。"));
    }

    private String path(RegionCode region) {
        return open.divisions().path(region, open.day());
    }

    private static String masked(StoredRow row, Optional<PersonalSeal> seal, String without) {
        return seal.map(s -> Personal.masked(s.open(row.id(), row.sealed().bytes()).head()))
                .orElse(without);
    }

    private Listed listed(StoredRow row, String head) {
        var name = open.divisions().find(row.region(), open.day()).map(Region::name);
        return new Listed(
                row.id(),
                row.region().digits(),
                name.orElse(row.region().digits()),
                head,
                row.persons(),
                row.damage(),
                Places.zh(row.damage()),
                row.rooms(),
                row.daysDisplaced(),
                row.homeless(),
                row.withoutIncome(),
                row.helpless(),
                row.synthetic(),
                row.state(),
                row.state().zh(),
                row.reportedAt(),
                row.reviewedAt(),
                row.reason());
    }
}
