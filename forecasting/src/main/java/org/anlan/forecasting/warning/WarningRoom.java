package org.anlan.forecasting.warning;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.cap.AtomFeed;
import org.anlan.forecasting.cap.CapXml;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.seal.SigningKeys;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
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
    private final Gazetteer gazetteer;
    private final SigningKeys keys;
    private final WarningDesk desk;
    private final WarningSigning signing;

    public WarningRoom(OpenStore open, Gazetteer gazetteer, SigningKeys keys, WarningDesk desk) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.keys = keys;
        this.desk = desk;
        this.signing = new WarningSigning(open, gazetteer, keys, desk);
    }

    /// Marks warnings that ran out without being cancelled.
    public void tick(Tx tx) {
        for (var expired : SqlWarnings.expire(tx)) {
            tx.state(new WarningExpired(expired.id().toString(), expired.area()));
        }
    }

    /// The operations of the contract that are about warnings.
    public void addTo(RoomContract contract) {
        contract.reads("listWarnings", this::list)
                .reads("getWarning", this::get)
                .reads("getFeed", this::feed)
                .reads("getCapMessage", this::message)
                .reads("getSigningKey", _ -> Answer.text("application/x-pem-file", keys.openPem()))
                .writes("draftWarning", desk::draft)
                .writes("reviewWarning", desk::review)
                .writes("signWarning", signing::sign)
                .writes("countersignWarning", signing::countersign);
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
        return Answer.ok(Map.of("items", items.stream().map(this::text).toList()));
    }

    private List<Warning> issued(Handle handle, Ask ask, @Nullable String state) {
        return ask.given("asOf").isEmpty()
                ? SqlWarnings.listIssued(handle, state, MOST)
                : SqlWarnings.listIssuedBy(
                        handle, AskedTime.asOf(ask, open.civil().instant()), state, MOST);
    }

    private Answer get(Ask ask) {
        return Answer.ok(text(find(AskedId.of(ask))));
    }

    private Warning find(UUID id) {
        return open.store()
                .read(handle -> SqlWarnings.find(handle, id))
                .orElseThrow(() -> Problem.notFound("没有这个风险提示: " + id));
    }

    private Map<String, @Nullable Object> text(Warning warning) {
        var form = warning.form();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", warning.id());
        text.put("message", warning.message());
        text.put("state", warning.state());
        text.put("stateZh", warning.state().zh());
        text.put("expired", warning.state() == Warning.State.EXPIRED);
        text.put("colour", form.colour());
        text.put("colourZh", form.colour().chinese());
        text.put("headlineZh", form.headline());
        text.put("descriptionZh", form.description());
        text.put("instructionZh", form.instruction());
        text.put("area", warning.area());
        text.put("areas", form.areas());
        text.put("areaNames", names(form.areas()));
        text.put("onset", form.onset());
        text.put("sentAt", warning.sentAt().orElse(null));
        text.put("expiresAt", form.expires());
        text.put("status", open.installation().isExercise() ? "Exercise" : "Actual");
        text.put("references", warning.referenceIds());
        text.put("issuer", open.installation().titleZh());
        text.put(
                "cap",
                warning.sentAt().map(_ -> "/cap/%s.xml".formatted(warning.id())).orElse(null));
        people(text, warning);
        return text;
    }

    private static void people(Map<String, @Nullable Object> text, Warning warning) {
        text.put("follows", warning.follows().orElse(null));
        text.put("consultation", warning.consultation().orElse(null));
        text.put("drafter", warning.drafter());
        text.put("draftedAt", warning.draftedAt());
        text.put("reviewer", warning.reviewer().orElse(null));
        text.put("returnedWhy", warning.returnedWhy().orElse(null));
        text.put("signer", warning.signer().orElse(null));
        text.put("phone", warning.phone().map(Json::tree).orElse(null));
        text.put("signatureOwed", warning.owesSignature());
        text.put("countersignedAt", warning.countersignedAt().orElse(null));
    }

    private List<String> names(List<String> codes) {
        return codes.stream().map(c -> gazetteer.name(new RegionCode(c))).toList();
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
                        open.installation().titleZh() + " · " + CapMaker.EVENT,
                        open.installation().titleZh(),
                        updated(issued),
                        entries);
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
