package org.anlan.forecasting.loop;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.forecasting.asked.AskedId;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.PairBook.Before;
import org.anlan.forecasting.book.PairBook.Case;
import org.anlan.forecasting.book.PairBook.State;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.Told;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// Answers with the frozen forecasts behind the scores, and what came. Thread-safe.
final class PairDesk {

    private final OpenStore open;
    private final Sight sight;
    private final PairText text;

    PairDesk(OpenStore open, Sight sight, Names names) {
        this.open = open;
        this.sight = sight;
        this.text = new PairText(names);
    }

    Answer list(Ask ask) {
        var state = ask.given("state").map(State::valueOf);
        var before = Page.cursor(ask).map(PairDesk::before);
        var size = Page.size(ask);
        var page =
                open.store()
                        .read(
                                handle -> {
                                    var asked = sight.asked(handle, ask);
                                    var cases =
                                            PairBook.list(handle, asked, state, before, size + 1);
                                    return Page.of(
                                            cases.stream().map(c -> shown(handle, c)).toList(),
                                            size,
                                            Shown::key);
                                });
        return Answer.ok(
                Map.of(
                        "items",
                        page.items().stream().map(Shown::text).toList(),
                        "next",
                        page.next()));
    }

    private record Shown(String key, Map<String, ?> text) {}

    private Shown shown(Handle handle, Case of) {
        var told = of.told();
        return new Shown(
                told.forecast().issued() + " " + told.id(),
                text.of(of, ForecastBook.listCame(handle, told.id())));
    }

    private static Before before(String key) {
        var parts = List.of(key.split(" "));
        try {
            return new Before(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
        }
    }

    Answer get(Ask ask) {
        var id = AskedId.of(ask);
        return Answer.ok(
                open.store()
                        .read(
                                handle ->
                                        PairBook.find(handle, id)
                                                .filter(c -> maySee(handle, ask, c))
                                                .map(c -> shown(handle, c).text())
                                                .orElseThrow(
                                                        () -> Problem.notFound("没有这个预报: " + id))));
    }

    /// What another told at a consultation may be sealed until what came is known.
    private boolean maySee(Handle handle, Ask ask, Case of) {
        var teller = LossBook.teller(of.told());
        return isOpen(teller)
                || sight.own(handle, ask).contains(teller)
                || (sight.isOffice(ask) && of.came().isPresent());
    }

    private static boolean isOpen(Teller teller) {
        return teller.kind() == Told.Issuer.MODEL || teller.kind() == Told.Issuer.POOL;
    }
}
