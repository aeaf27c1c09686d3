package org.anlan.logistics.stock.count;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.logistics.stock.DepotDuty;
import org.anlan.logistics.stock.SqlLots;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Takes counts in: from a phone, perhaps hours later and more than once, or from a filled sheet.
final class CountDesk {

    /// What a phone's clock may be ahead.
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final DepotDuty duty;

    private record Form(List<One> counts) {}

    private record One(
            UUID id, String lot, String counted, String countedAt, Optional<String> note) {}

    /// @param countedAt civil time in UTC, the same for all its rows
    private record SheetForm(String content, String countedAt) {}

    CountDesk(DepotDuty duty) {
        this.duty = duty;
    }

    /// Takes counts as a phone made them.
    ///
    /// @throws Problem 409 if the stock-take is closed or an id stands for another count, 422 for a
    ///     lot that is not counted here or a time that cannot be
    Answer count(Tx tx, Ask ask) {
        var stocktake = hold(tx, ask);
        var counts = new ArrayList<Count>();
        var form = ask.body(Form.class).counts();
        for (var at = 0; at < form.size(); at++) {
            var one = form.get(at);
            var field = "/counts/%d/countedAt".formatted(at);
            counts.add(
                    new Count(
                            one.id(),
                            one.lot(),
                            Long.parseLong(one.counted()),
                            time(field, one.countedAt(), stocktake, tx.civilNow()),
                            one.note().orElse(""),
                            ask.actor().name()));
        }
        return take(tx, ask, stocktake, counts);
    }

    /// Takes the rows of a sheet that were filled in.
    ///
    /// @throws Problem 422 if it is no such sheet; else as [#count]
    Answer sheet(Tx tx, Ask ask) {
        var stocktake = hold(tx, ask);
        var form = ask.body(SheetForm.class);
        var at = time("countedAt", form.countedAt(), stocktake, tx.civilNow());
        var counts =
                CountSheet.read(bytes(form.content())).stream()
                        .map(row -> count(stocktake, row, at, ask.actor().name()))
                        .toList();
        return take(tx, ask, stocktake, counts);
    }

    /// The same row of the same time is the same count, so that a sheet may be sent twice.
    private static Count count(
            Stocktake stocktake, CountSheet.Filled row, Instant at, String counter) {
        var name = "%s/%s/%d/%s".formatted(stocktake.id(), row.lot(), row.counted(), at);
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Count(id, row.lot(), row.counted(), at, row.note(), counter);
    }

    private static byte[] bytes(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw Problem.field("content", "base64", "文件内容不是 Base64。");
        }
    }

    private Stocktake hold(Tx tx, Ask ask) {
        var stocktake =
                SqlStocktakes.hold(tx, StocktakeOperations.id(ask))
                        .orElseThrow(() -> Problem.notFound("没有这次盘点: " + ask.at("id")));
        duty.require(ask, stocktake.depot(), Role.STOREKEEPER);
        if (stocktake.closed().isPresent()) {
            throw Problem.conflict("这次盘点已经结束。");
        }
        return stocktake;
    }

    private static Answer take(Tx tx, Ask ask, Stocktake stocktake, List<Count> counts) {
        var taken = 0;
        for (var count : counts) {
            refuseStranger(tx, stocktake, count);
            if (SqlStocktakes.count(tx, stocktake.id(), count, ask.actor())) {
                taken++;
            } else if (!SqlStocktakes.stands(tx.handle(), stocktake.id(), count)) {
                throw Problem.conflict("id", "unused", "这个编号已用于另一次清点: " + count.id());
            }
        }
        return Answer.ok(Map.of("taken", taken, "known", counts.size() - taken));
    }

    private static void refuseStranger(Tx tx, Stocktake stocktake, Count count) {
        var belongs =
                SqlLots.find(tx.handle(), count.lot())
                        .filter(lot -> CountLines.belongs(stocktake, lot));
        if (belongs.isEmpty()) {
            throw Problem.field("lot", "of-stocktake", "批次 %s 不在这次盘点内。".formatted(count.lot()));
        }
    }

    private static Instant time(String field, String text, Stocktake stocktake, Instant now) {
        try {
            var at = Instant.parse(text);
            if (at.isBefore(stocktake.opened()) || at.isAfter(now.plus(AHEAD))) {
                throw Problem.field(field, "during-stocktake", "清点时间须在盘点开始以后、现在以前: " + text);
            }
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException e) {
            throw Problem.field(field, "instant", "不是 UTC 时间: " + text);
        }
    }
}
