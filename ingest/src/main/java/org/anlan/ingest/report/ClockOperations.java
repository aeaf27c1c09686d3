package org.anlan.ingest.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Who owes what report by when, now or as known at an instant, and urging who is late.
/// Thread-safe.
public final class ClockOperations {

    record View(
            @JsonUnwrapped SqlClockPages.Shown shown,
            String regionName,
            Optional<String> regionNameEn) {}

    private final OpenStore open;

    /// @param open the installation
    public ClockOperations(OpenStore open) {
        this.open = open;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listClocks", this::list).writes("urgeReport", new Urges(open)::urge);
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var asked =
                new SqlClockPages.Asked(
                        ask.at("process"),
                        ask.given("under").map(this::codesUnder),
                        ask.given("owed").map(Boolean::parseBoolean).orElse(false),
                        asOf(ask).orElseGet(() -> open.civil().instant()),
                        Page.cursor(ask).map(SqlClockPages.Key::read));
        var clocks = open.store().read(h -> SqlClockPages.list(h, asked, size + 1));
        var page = Page.of(clocks, size, SqlClockPages.Key::written);
        return Answer.ok(new Page<>(page.items().stream().map(this::view).toList(), page.next()));
    }

    private View view(SqlClockPages.Shown shown) {
        var region = shown.clock().region();
        var known = open.divisions().find(region, open.day());
        return new View(
                shown,
                known.map(Region::name).orElse(region.digits()),
                known.flatMap(Region::nameEn));
    }

    /// The regions that may owe a report, from one downwards.
    private List<String> codesUnder(String code) {
        var day = open.day();
        var under =
                open.divisions()
                        .find(new RegionCode(code), day)
                        .orElseThrow(() -> Problem.notFound("没有这个行政区划: " + code));
        var scope = Scope.under(open.divisions().path(under.code(), day));
        return open.divisions().listOn(day).stream()
                .filter(r -> ReviewLevel.of(r.level()).isPresent())
                .filter(r -> scope.contains(open.divisions().path(r.code(), day)))
                .map(r -> r.code().digits())
                .toList();
    }

    private static Optional<Instant> asOf(Ask ask) {
        try {
            return ask.given("asOf").map(Instant::parse);
        } catch (DateTimeException e) {
            throw Problem.of(400, "as-of", "时刻有误", "asOf 应是 ISO 8601 时刻,如 2031-07-12T03:00:00Z。");
        }
    }
}
