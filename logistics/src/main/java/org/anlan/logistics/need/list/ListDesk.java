package org.anlan.logistics.need.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.Basis;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.logistics.need.board.OpenGaps;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;

/// Publishes lists of needs: a person opens and closes, the house keeps it up in between, each hour
/// and when needs moved. Thread-safe.
final class ListDesk {

    private static final Role[] PUBLISHERS = {Role.DUTY_CHIEF, Role.APPROVER, Role.LEADER};

    private final OpenStore open;
    private final OpenGaps gaps;
    private final ListText text;

    ListDesk(OpenStore open, Catalogue catalogue, OpenGaps gaps) {
        this.open = open;
        this.gaps = gaps;
        this.text = new ListText(open, catalogue);
    }

    PublishedList open(Tx tx, Ask ask, Optional<String> process) {
        require(ask);
        var basis =
                SqlNeeds.findBasis(tx.handle(), process)
                        .orElseThrow(() -> Problem.notFound("还没有统计出任何需求,无从公布。"));
        if (SqlNeedLists.hold(tx.handle()).isPresent()) {
            throw Problem.conflict("需求清单正在公布中,不能再开一份。");
        }
        SqlNeedLists.open(tx, basis.process(), ask.actor());
        return publish(tx, basis, ListOccasion.OPENED, content(tx, basis));
    }

    PublishedList close(Tx tx, Ask ask) {
        require(ask);
        var process =
                SqlNeedLists.hold(tx.handle()).orElseThrow(() -> Problem.conflict("没有正在公布的需求清单。"));
        SqlNeedLists.close(tx, process, ask.actor());
        var basis =
                SqlNeeds.findBasis(tx.handle(), Optional.of(process))
                        .orElseThrow(() -> Problem.notFound("还没有统计出任何需求。"));
        var nothing = text.content(List.of(), new TreeSet<>());
        return publish(tx, basis, ListOccasion.CLOSED, nothing);
    }

    private void require(Ask ask) {
        var province = open.divisions().province().code();
        ask.require(open.divisions().path(province, open.day()), PUBLISHERS);
    }

    /// Keeps an open list up; to be called each minute of civil time.
    void tick(Tx tx) {
        SqlNeedLists.hold(tx.handle()).ifPresent(process -> keepUp(tx, process));
    }

    private void keepUp(Tx tx, String process) {
        var basis = SqlNeeds.findBasis(tx.handle(), Optional.of(process));
        var newest = SqlNeedLists.findNewest(tx.handle());
        if (basis.isEmpty() || newest.isEmpty()) {
            return;
        }
        var isHourly = !tx.civilNow().isBefore(newest.get().at().plus(ListText.EVERY));
        var content = content(tx, basis.get());
        var hasMoved = !says(newest.get(), content);
        if (isHourly || hasMoved) {
            var occasion = hasMoved ? ListOccasion.MOVED : ListOccasion.HOURLY;
            publish(tx, basis.get(), occasion, content);
        }
    }

    private static boolean says(PublishedList list, String content) {
        var body = Json.tree(list.body());
        var now = Json.tree(content);
        return now.properties().stream()
                .allMatch(part -> part.getValue().equals(body.get(part.getKey())));
    }

    private String content(Tx tx, Basis basis) {
        var lacking = gaps.byItem(basis);
        Map<String, Long> free = new HashMap<>();
        for (LotBook lot : SqlLedger.listFree(tx.handle(), lacking.keySet())) {
            free.merge(lot.item(), lot.free(), Long::sum);
        }
        return text.content(Asking.of(lacking, free), lacking.keySet());
    }

    private PublishedList publish(Tx tx, Basis basis, ListOccasion occasion, String content) {
        var before = SqlNeedLists.findNewest(tx.handle());
        var version = before.map(PublishedList::version).orElse(0L) + 1;
        var at = tx.civilNow();
        var body =
                text.body(
                        version,
                        occasion,
                        at,
                        basis.changedAt(),
                        before.map(PublishedList::digest),
                        content);
        var list = new PublishedList(version, basis.process(), at, occasion, body, digest(body));
        SqlNeedLists.publish(tx.handle(), list);
        var province = open.divisions().province().code();
        tx.state(new NeedListMoved(version, province, list.digest()));
        return list;
    }

    private static String digest(String body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
