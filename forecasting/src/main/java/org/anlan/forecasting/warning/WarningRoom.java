package org.anlan.forecasting.warning;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.cap.AtomFeed;
import org.anlan.forecasting.cap.CapXml;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.SigningKeys;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.store.outbound.Way;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Warnings as listed, as CAP messages and as a feed, and their expiry. Thread-safe.
public final class WarningRoom {

    private static final int MOST = 100;
    private static final int MOST_ENTRIES = 50;
    private static final String UTF_8 = "; charset=utf-8";

    private final OpenStore open;
    private final WarningDesk desk;
    private final WarningSigning signing;
    private final WarningDeliveries deliveries;
    private final EmergencyRules rules = EmergencyRules.bundled();
    private final FollowUps followUps = new FollowUps(rules);
    private final WarningText text;
    private final KeyRoom keys;
    private final RelayedRoom relayed;

    /// @param ways where warnings go out to, beside feed and page
    public WarningRoom(
            OpenStore open,
            Gazetteer gazetteer,
            SigningKeys keys,
            WarningDesk desk,
            List<Way> ways) {
        this.open = open;
        this.desk = desk;
        this.deliveries = new WarningDeliveries(open, gazetteer, ways);
        this.text = new WarningText(open, gazetteer, followUps);
        this.keys = new KeyRoom(keys, gazetteer);
        this.relayed = new RelayedRoom(open, gazetteer);
        var issue = new WarningIssue(open, gazetteer, keys, rules, deliveries);
        this.signing = new WarningSigning(gazetteer, desk, rules, issue);
    }

    /// Marks warnings that ran out without being cancelled.
    public void tick(Tx tx) {
        for (var expired : SqlWarnings.expire(tx)) {
            tx.state(new WarningExpired(expired.id().toString(), expired.area()));
        }
        followUps.tick(tx);
    }

    /// The operations of the contract that are about warnings.
    public void addTo(RoomContract contract) {
        contract.reads("listWarnings", this::list)
                .reads("getWarning", this::get)
                .reads("getFeed", this::feed)
                .reads("getCapMessage", this::message)
                .reads("listDeliveries", deliveries::list)
                .reads("getEmergencyRules", _ -> EmergencyText.of(rules))
                .writes("draftWarning", desk::draft)
                .writes("reviewWarning", desk::review)
                .writes("signWarning", signing::sign)
                .writes("countersignWarning", signing::countersign)
                .writes("issueEmergencyWarning", signing::issueAtOnce)
                .writes("retryDelivery", deliveries::retry);
        keys.addTo(contract);
        relayed.addTo(contract);
    }

    private Answer list(Ask ask) {
        var state = ask.given("state");
        var items =
                open.store()
                        .read(
                                handle ->
                                        state.filter("DRAFTS"::equals).isPresent()
                                                ? SqlWarnings.listDrafts(handle, MOST)
                                                : issued(handle, ask, state.orElse(null)));
        return Answer.ok(Map.of("items", items.stream().map(text::of).toList()));
    }

    private List<Warning> issued(Handle handle, Ask ask, @Nullable String state) {
        return ask.given("asOf").isEmpty()
                ? SqlWarnings.listIssued(handle, state, MOST)
                : SqlWarnings.listIssuedBy(
                        handle, AskedTime.asOf(ask, open.civil().instant()), state, MOST);
    }

    private Answer get(Ask ask) {
        return Answer.ok(text.of(find(AskedId.of(ask))));
    }

    private Warning find(UUID id) {
        return open.store()
                .read(handle -> SqlWarnings.find(handle, id))
                .orElseThrow(() -> Problem.notFound("没有这个风险提示: " + id));
    }

    private Answer message(Ask ask) {
        var file = ask.at("file");
        if (!file.endsWith(".xml")) {
            throw Problem.notFound("没有这个文件: " + file);
        }
        var id = AskedId.read(file.substring(0, file.length() - ".xml".length()));
        return Answer.text(
                        CapXml.MEDIA_TYPE + UTF_8,
                        find(id).xml().orElseThrow(() -> Problem.notFound("还没有发布: " + id)))
                .with("Cache-Control", "public, max-age=86400");
    }

    private Answer feed(Ask ask) {
        var base = ask.origin();
        var issued =
                open.store().read(handle -> SqlWarnings.listIssued(handle, null, MOST_ENTRIES));
        var entries =
                issued.stream()
                        .map(
                                w ->
                                        new AtomFeed.Entry(
                                                URI.create(base + "/cap/%s.xml".formatted(w.id())),
                                                CapMaker.read(w)))
                        .toList();
        var feed =
                new AtomFeed(
                        URI.create(base + "/cap/feed.atom"),
                        open.installation().titleZh() + " · " + WarningKind.RISK.zh(),
                        open.installation().titleZh(),
                        updated(issued),
                        entries,
                        relayed.onFeed());
        return Answer.text(
                        "application/atom+xml" + UTF_8,
                        new String(feed.write(), StandardCharsets.UTF_8))
                .with("Cache-Control", "public, max-age=10");
    }

    private OffsetDateTime updated(List<Warning> issued) {
        return issued.stream()
                .findFirst()
                .flatMap(Warning::sentAt)
                .orElseGet(open.civil()::instant)
                .atZone(OpenStore.ZONE)
                .toOffsetDateTime();
    }
}
