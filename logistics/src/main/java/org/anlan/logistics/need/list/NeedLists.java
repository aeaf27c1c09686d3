package org.anlan.logistics.need.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.board.OpenGaps;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Lists of needs over HTTP: anybody reads them, also without signing in. Thread-safe.
public final class NeedLists {

    private final OpenStore open;
    private final ListDesk desk;

    /// @param gaps what counties lack
    public NeedLists(OpenStore open, Catalogue catalogue, OpenGaps gaps) {
        this.open = open;
        this.desk = new ListDesk(open, catalogue, gaps);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("getNeedList", this::newest)
                .reads("listNeedListVersions", this::versions)
                .reads("getNeedListVersion", this::version)
                .writes("openNeedList", this::open)
                .writes("closeNeedList", this::close);
    }

    /// Keeps an open list up; to be called each minute of civil time.
    public void tick(Tx tx) {
        desk.tick(tx);
    }

    private record Wish(Optional<String> process) {}

    private Answer open(Tx tx, Ask ask) {
        var list = desk.open(tx, ask, ask.body(Wish.class).process());
        return Answer.created("/api/v1/need-list/versions/" + list.version(), shown(list));
    }

    private Answer close(Tx tx, Ask ask) {
        return Answer.ok(shown(desk.close(tx, ask)));
    }

    private Answer newest(Ask ask) {
        var list =
                open.store()
                        .read(SqlNeedLists::findNewest)
                        .orElseThrow(() -> Problem.notFound("尚未公布捐赠需求清单。"));
        return Answer.ok(shown(list)).with("Cache-Control", "public, max-age=30");
    }

    /// The list, its digest, and the signed end of the chain that seals it.
    private Map<String, Object> shown(PublishedList list) {
        var shown = new LinkedHashMap<String, Object>();
        Json.tree(list.body()).properties().forEach(p -> shown.put(p.getKey(), p.getValue()));
        shown.put("digest", list.digest());
        shown.put("head", Json.tree(open.signHead().toJson()));
        return shown;
    }

    private Answer versions(Ask ask) {
        var size = Page.size(ask);
        var before = Page.cursor(ask).map(NeedLists::number).orElse(Long.MAX_VALUE);
        var read = open.store().read(h -> SqlNeedLists.list(h, before, size + 1));
        var page = Page.of(read, size, l -> Long.toString(l.version()));
        return Answer.ok(
                new Page<>(page.items().stream().map(NeedLists::line).toList(), page.next()));
    }

    private static Map<String, Object> line(PublishedList list) {
        var line = new LinkedHashMap<String, Object>();
        line.put("version", list.version());
        line.put("publishedAt", list.at());
        line.put("occasion", list.occasion());
        line.put("occasionZh", list.occasion().zh());
        line.put("occasionEn", list.occasion().en());
        line.put("digest", list.digest());
        return line;
    }

    /// Exactly the bytes whose digest the chain seals.
    private Answer version(Ask ask) {
        var version = number(ask.at("version"));
        var list =
                open.store()
                        .read(h -> SqlNeedLists.find(h, version))
                        .orElseThrow(() -> Problem.notFound("没有这一版清单: " + version));
        return Answer.text("application/json; charset=utf-8", list.body())
                .with("Cache-Control", "public, max-age=86400");
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problem.of(400, "version", "版本号有误", "应为整数,不是 " + text + "。");
        }
    }
}
