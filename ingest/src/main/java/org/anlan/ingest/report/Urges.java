package org.anlan.ingest.report;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.anlan.domain.Post;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Urging an overdue report (催报): those above the place that owes it, by phone or on its page.
/// Thread-safe.
final class Urges {

    private static final Role[] URGERS = {
        Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER, Role.REVIEWER
    };

    /// How a place was urged.
    enum Means {
        /// 电话: somebody spoke to it
        PHONE,
        /// 页面: it reads so on its own page
        PAGE
    }

    private record Request(String rule, String region, int round, Means means) {}

    private final OpenStore open;

    Urges(OpenStore open) {
        this.open = open;
    }

    /// Writes down that somebody urged.
    ///
    /// @throws Problem 403 for whoever has no duty above the place, 404 where it has no such clock,
    ///     409 while nothing is overdue
    Answer urge(Tx tx, Ask ask) {
        var request = ask.body(Request.class);
        var region = region(request.region());
        var by = open.divisions().get(urger(ask, region), open.day());
        var clock =
                SqlClocks.find(
                                tx.handle(),
                                request.rule(),
                                ask.at("process"),
                                region.code(),
                                request.round())
                        .orElseThrow(
                                () -> Problem.notFound("%s没有这个报送时限。".formatted(region.name())));
        refuseUnlessOverdue(tx, clock);
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlUrges.insert(tx, id, clock, request.means(), ask.actor(), by);
        tx.state(
                new ClockFact.ReportUrged(
                        id.toString(),
                        clock.rule(),
                        clock.process(),
                        clock.region(),
                        clock.round(),
                        request.means().name(),
                        by.code()));
        return Answer.created(
                "/api/v1/processes/%s/clocks".formatted(clock.process()), Map.of("id", id));
    }

    private Region region(String digits) {
        return open.divisions()
                .find(new RegionCode(digits), open.day())
                .orElseThrow(() -> Problem.field("region", "region-known", "没有这个行政区划: " + digits));
    }

    /// In whose name: the widest post over the place's owner. The province alone has none above it.
    private RegionCode urger(Ask ask, Region region) {
        var above = open.divisions().path(region.parent().orElse(region.code()), open.day());
        ask.require(above, URGERS);
        return ask.actor().posts().stream()
                .filter(p -> Arrays.asList(URGERS).contains(p.role()))
                .filter(p -> p.scope().contains(above))
                .min(Comparator.comparingInt((Post p) -> p.scope().from().length()))
                .orElseThrow()
                .region();
    }

    private static void refuseUnlessOverdue(Tx tx, SqlClocks.Clock clock) {
        if (clock.metAt().isPresent() || clock.endedAt().isPresent()) {
            throw Problem.conflict("clock", "owed", "已经报送,或不再需要报送,无须催报。");
        }
        if (clock.due().isAfter(tx.civilNow())) {
            throw Problem.conflict("clock", "overdue", "报送时限未到,不能催报。");
        }
        if (!SqlProcesses.isOpen(tx.handle(), clock.process()).orElse(Boolean.FALSE)) {
            throw Problem.conflict(
                    "process", "open", "灾害过程 %s 已经结束,不再接收报告。".formatted(clock.process()));
        }
    }
}
