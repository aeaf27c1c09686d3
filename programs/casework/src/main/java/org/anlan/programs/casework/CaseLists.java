package org.anlan.programs.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.domain.Money;
import org.anlan.domain.Post;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.Scope;
import org.anlan.programs.casework.SqlCases.Decided;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;

/// The list of cases and the posting list 公示表: names masked, cut by scope, page by page.
final class CaseLists {

    /// Who may read lists; the contract names the same.
    private static final List<Role> READERS =
            List.of(
                    Role.CASEWORKER,
                    Role.REVIEWER,
                    Role.LEADER,
                    Role.AUDITOR,
                    Role.DUTY_OFFICER,
                    Role.DUTY_CHIEF);

    /// The standard that says how long a posting stands; none is in force where nobody set one.
    private static final String POSTING = "posting-period";

    private record Item(
            UUID id,
            String programme,
            String programmeZh,
            String programmeEn,
            RegionCode region,
            String regionName,
            Instant openedAt,
            CaseState state,
            String stateZh,
            String headMasked,
            int persons,
            OptionalInt days,
            String decision,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> amountYuan,
            String explanationZh,
            String explanationEn,
            boolean sample,
            boolean synthetic) {}

    private record Posted(
            UUID id,
            String programmeZh,
            RegionCode region,
            String regionName,
            String headMasked,
            int persons,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> amountYuan,
            String explanationZh,
            boolean sample,
            boolean synthetic,
            LocalDate postedOn,
            @JsonInclude(JsonInclude.Include.ALWAYS) Optional<LocalDate> lastDay) {}

    private final OpenStore open;
    private final Programmes programmes;
    private final SqlHouseholds households;

    CaseLists(OpenStore open, Programmes programmes, SqlHouseholds households) {
        this.open = open;
        this.programmes = programmes;
        this.households = households;
    }

    Answer cases(Ask ask) {
        var state = ask.given("state").map(CaseState::valueOf);
        return page(ask, state, this::item);
    }

    Answer postings(Ask ask) {
        return page(ask, Optional.of(CaseState.POSTED), this::posted);
    }

    private interface Shown<T> {
        T of(Optional<Household> people, Decided decided);
    }

    private <T> Answer page(Ask ask, Optional<CaseState> state, Shown<T> shown) {
        var size = Page.size(ask);
        var before = Page.cursor(ask, UUID::fromString);
        return open.store()
                .read(
                        handle -> {
                            var read = SqlCases.list(handle, scopes(ask), state, before, size + 1);
                            var page = Page.of(read, size, d -> d.file().id().toString());
                            var files = page.items().stream().map(Decided::file).toList();
                            var people = households.findAll(handle, files);
                            var items =
                                    page.items().stream()
                                            .map(d -> shown.of(household(people, d), d))
                                            .toList();
                            return Answer.ok(new Page<>(items, page.next()));
                        });
    }

    private static Optional<Household> household(Map<UUID, Household> people, Decided decided) {
        return Optional.ofNullable(people.get(decided.file().id()));
    }

    /// The actor's scopes within the region asked for; none inside another.
    private List<Scope> scopes(Ask ask) {
        var wanted = ask.given("region").map(RegionCode::new).map(this::path).map(Scope::under);
        var found = new ArrayList<Scope>();
        mine(ask.actor())
                .forEach(
                        mine ->
                                wanted.map(w -> overlap(mine, w))
                                        .orElse(Optional.of(mine))
                                        .filter(s -> found.stream().noneMatch(f -> holds(f, s)))
                                        .ifPresent(found::add));
        return found;
    }

    private String path(RegionCode region) {
        if (open.divisions().find(region, open.day()).isEmpty()) {
            throw Problem.field("region", "known", "没有这个行政区划代码: " + region);
        }
        return open.divisions().path(region, open.day());
    }

    private static List<Scope> mine(Actor actor) {
        return actor.posts().stream()
                .filter(p -> READERS.contains(p.role()))
                .map(Post::scope)
                .sorted(Comparator.comparingInt(s -> s.from().length()))
                .toList();
    }

    private static Optional<Scope> overlap(Scope one, Scope other) {
        if (holds(one, other)) {
            return Optional.of(other);
        }
        return holds(other, one) ? Optional.of(one) : Optional.empty();
    }

    private static boolean holds(Scope outer, Scope inner) {
        return outer.contains(inner.from());
    }

    private Item item(Optional<Household> people, Decided decided) {
        var file = decided.file();
        var name = programmes.nameOf(file);
        var outcome = decided.outcome();
        return new Item(
                file.id(),
                file.opening().programme(),
                name.zh(),
                name.en(),
                file.opening().region(),
                regionName(file),
                file.opening().at(),
                file.standing().state(),
                file.standing().state().zh(),
                head(people),
                file.known().persons(),
                file.known().days(),
                outcome.kind(),
                yuan(outcome),
                outcome.explanation().zh(),
                outcome.explanation().en(),
                outcome.sample(),
                file.opening().synthetic());
    }

    private Posted posted(Optional<Household> people, Decided decided) {
        var file = decided.file();
        var on = file.standing().postedOn().orElseThrow();
        var outcome = decided.outcome();
        return new Posted(
                file.id(),
                programmes.nameOf(file).zh(),
                file.opening().region(),
                regionName(file),
                head(people),
                file.known().persons(),
                yuan(outcome),
                outcome.explanation().zh(),
                outcome.sample(),
                file.opening().synthetic(),
                on,
                programmes.days(POSTING, file).map(days -> on.plusDays(days - 1L)));
    }

    private static String head(Optional<Household> people) {
        return people.map(Household::maskedHead).orElse("已销毁");
    }

    private String regionName(CaseFile file) {
        return open.divisions()
                .find(file.opening().region(), open.day())
                .map(Region::name)
                .orElse(file.opening().region().digits());
    }

    static Optional<String> yuan(Outcome outcome) {
        return outcome.amount().map(Money::yuan).map(BigDecimal::toPlainString);
    }
}
