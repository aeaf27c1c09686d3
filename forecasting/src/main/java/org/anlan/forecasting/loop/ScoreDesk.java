package org.anlan.forecasting.loop;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.PairBook.Asked;
import org.anlan.forecasting.book.PairBook.Counts;
import org.anlan.forecasting.book.PairBook.Subject;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Answers how good the forecasts were that one may see. Thread-safe.
final class ScoreDesk {

    /// Of one place, so many cases are added up at each question.
    private static final int OF_A_PLACE = 20_000;

    private static final int MOST_LEADS = 24;

    private final OpenStore open;
    private final Sight sight;
    private final Names names;
    private final Board board;

    ScoreDesk(OpenStore open, Sight sight, Names names, Board board) {
        this.open = open;
        this.sight = sight;
        this.names = names;
        this.board = board;
    }

    Answer answer(Ask ask) {
        var level = ask.given("atLeast").map(Integer::parseInt).orElse(1);
        return Answer.ok(open.store().read(handle -> text(handle, ask, level)));
    }

    private Map<String, @Nullable Object> text(Handle handle, Ask ask, int level) {
        board.refresh(handle);
        var asked = sight.asked(handle, ask);
        var cuts = board.cuts().stream().filter(cut -> asked.mayShow(cut.teller())).toList();
        var chosen = cuts.stream().filter(cut -> isAsked(asked, cut)).toList();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("asOf", open.civil().instant());
        text.put("sees", sight.isOffice(ask) ? "OFFICE" : "OWN");
        text.put("issuers", issuers(handle, asked, sight.own(handle, ask)));
        text.put("subjects", subjects(cuts, PairBook.count(handle, asked.everything())));
        text.put("leads", leads(chosen));
        var tallies = asked.region().isPresent() ? ofPlace(handle, asked) : ofBoard(asked);
        new ScoreText(tallies, chosen, level).put(text);
        text.put(
                "counts",
                counts(
                        PairBook.count(handle, asked).values().stream()
                                .reduce(Counts.NONE, Counts::plus),
                        tallies.of(_ -> true)));
        return text;
    }

    /// Those to choose from; none where there are too many.
    private static Set<Integer> leads(List<Cut> chosen) {
        var leads = new TreeSet<>(chosen.stream().map(Cut::leadHours).toList());
        return leads.size() > MOST_LEADS ? Set.of() : leads;
    }

    private static boolean isAsked(Asked asked, Cut cut) {
        return asked.kind().filter(k -> k != cut.teller().kind()).isEmpty()
                && asked.issuer().filter(i -> !i.equals(cut.teller().issuer())).isEmpty()
                && asked.hazard().filter(h -> !h.equals(cut.hazard())).isEmpty()
                && asked.quantity().filter(q -> !q.equals(cut.quantity())).isEmpty()
                && asked.leadHours().filter(l -> l != cut.leadHours()).isEmpty();
    }

    /// The tallies that one may see and asked for.
    interface Tallies {
        Tally of(Predicate<Cut> which);
    }

    private Tallies ofBoard(Asked asked) {
        return which ->
                board.of(
                        cut ->
                                asked.mayShow(cut.teller())
                                        && isAsked(asked, cut)
                                        && which.test(cut));
    }

    /// Places are not kept apart on the board: their cases are few enough to be added up.
    private static Tallies ofPlace(Handle handle, Asked asked) {
        var cases = PairBook.listKnown(handle, asked, OF_A_PLACE);
        return which -> {
            var tally = new Tally();
            cases.stream()
                    .filter(c -> which.test(Cut.of(c.told())))
                    .forEach(c -> tally.add(Pairing.of(c.told(), c.digest(), c.came())));
            return tally;
        };
    }

    private static List<Map<String, Object>> issuers(Handle handle, Asked asked, List<Teller> own) {
        return PairBook.listTellers(handle).stream()
                .filter(asked::mayShow)
                .sorted(LossBook.BY_NAME)
                .map(
                        teller ->
                                Map.<String, Object>of(
                                        "kind", teller.kind(),
                                        "issuer", teller.issuer(),
                                        "own", own.contains(teller)))
                .toList();
    }

    /// All that was issued, also where nothing could be scored yet: that is told too.
    private List<Map<String, Object>> subjects(List<Cut> cuts, Map<Subject, Counts> counts) {
        return Stream.concat(counts.keySet().stream(), cuts.stream().map(ScoreDesk::subject))
                .distinct()
                .sorted(Comparator.comparing(Subject::hazard).thenComparing(Subject::quantity))
                .map(subject -> subject(subject, cuts, counts.getOrDefault(subject, Counts.NONE)))
                .toList();
    }

    private static Subject subject(Cut cut) {
        return new Subject(cut.hazard(), cut.quantity());
    }

    private Map<String, Object> subject(Subject subject, List<Cut> cuts, Counts counts) {
        var allowed = Set.copyOf(cuts);
        var scored =
                board.of(cut -> allowed.contains(cut) && subject.equals(subject(cut))).scored();
        var text = new LinkedHashMap<String, Object>();
        text.put("hazard", subject.hazard());
        text.put("hazardZh", names.hazard(subject.hazard()).zh());
        text.put("hazardEn", names.hazard(subject.hazard()).en());
        text.put("quantity", subject.quantity());
        text.put("quantityZh", names.quantity(subject.quantity()).zh());
        text.put("quantityEn", names.quantity(subject.quantity()).en());
        text.put("unit", names.unit(subject.quantity()));
        text.put("cases", scored);
        text.put("issued", counts.issued());
        text.put("known", counts.known());
        text.put("untestable", counts.untestable());
        return text;
    }

    private static Map<String, Object> counts(Counts counts, Tally all) {
        var text = new LinkedHashMap<String, Object>();
        text.put("issued", counts.issued());
        text.put("awaited", counts.issued() - counts.known() - counts.untestable());
        text.put("known", counts.known());
        text.put("untestable", counts.untestable());
        text.put("corrected", counts.corrected());
        text.put("unscored", all.unscored());
        return text;
    }
}
