package org.anlan.logistics.need.board;

import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Expectations;
import org.anlan.domain.port.Figures;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.NeedProfile;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.logistics.need.Supplies;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The gap board over HTTP. Thread-safe.
public final class GapOperations {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final GapReading reading;
    private final GapBoard board;

    /// @param supplies what approved plans bring
    /// @param figures what was reported
    /// @param expectations what is expected
    public GapOperations(
            OpenStore open,
            Catalogue catalogue,
            Supplies supplies,
            Figures figures,
            Expectations expectations) {
        this.open = open;
        this.catalogue = catalogue;
        this.reading = new GapReading(open, catalogue, supplies, figures, expectations);
        this.board = new GapBoard(catalogue, new GapText(open, catalogue));
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listGaps", this::list).reads("getCountyGaps", this::county);
    }

    private Answer list(Ask ask) {
        return Answer.ok(board.whole(read(ask)));
    }

    private Answer county(Ask ask) {
        var code = ask.at("region");
        var region = new RegionCode(code);
        if (!reading.isCounty(region)) {
            throw Problem.notFound("没有这个县(市、区): " + code);
        }
        var gaps = read(ask);
        return gaps.counties().stream()
                .filter(c -> c.people().region().equals(region))
                .findFirst()
                .map(c -> Answer.ok(board.county(gaps, c)))
                .orElseThrow(() -> Problem.notFound("这个县没有统计出需求: " + code));
    }

    private Gaps read(Ask ask) {
        var basis =
                open.store()
                        .read(h -> SqlNeeds.findBasis(h, ask.given("process")))
                        .orElseThrow(() -> Problem.notFound("还没有统计出任何需求。"));
        return reading.read(basis, kind(ask), profile(ask));
    }

    private static GapKind kind(Ask ask) {
        var word = ask.given("from").orElse("reports");
        return GapKind.find(word)
                .orElseThrow(
                        () ->
                                Problem.field(
                                        "from",
                                        "known",
                                        "应为 reports、nowcast 或 forecast,不是 " + word + "。"));
    }

    private NeedProfile profile(Ask ask) {
        return ask.given("profile")
                .map(
                        word ->
                                NeedProfile.find(word)
                                        .orElseThrow(
                                                () ->
                                                        Problem.field(
                                                                "profile",
                                                                "known",
                                                                "应为 chinese 或 sphere,不是 "
                                                                        + word
                                                                        + "。")))
                .orElseGet(catalogue::plannedProfile);
    }
}
