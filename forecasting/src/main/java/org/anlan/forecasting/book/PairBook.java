package org.anlan.forecasting.book;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.verification.ForecastValue;
import org.jdbi.v3.core.Handle;

/// Reads forecasts together with what came of them. Stateless, safe for all threads.
public final class PairBook {

    private PairBook() {}

    /// A forecast with one word of what came.
    ///
    /// @param digest taken at issue
    /// @param entry order in which the words were written down
    /// @param number of the word among those of this forecast, from 1
    public record Verified(Told told, String digest, long entry, int number, Came came) {}

    /// A forecast with the word that counts, if there is any.
    ///
    /// @param number of that word, 0 if there is none
    public record Case(Told told, String digest, int number, Optional<Came> came) {}

    /// How many there are.
    ///
    /// @param known with a value
    /// @param untestable that can never be known
    /// @param corrected whose word was superseded
    public record Counts(long issued, long known, long untestable, long corrected) {

        /// Of none.
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /// Of both.
        public Counts plus(Counts other) {
            return new Counts(
                    issued + other.issued,
                    known + other.known,
                    untestable + other.untestable,
                    corrected + other.corrected);
        }
    }

    /// What is scored by itself: one quantity of one hazard.
    public record Subject(String hazard, String quantity) {}

    /// All words written after an entry, in the order they were written; with each the forecast.
    ///
    /// @param most how many at most
    public static List<Verified> listAfter(Handle handle, long entry, int most) {
        return SqlPairs.listAfter(handle, entry, most);
    }

    /// The words that count of the forecasts asked for: the newest, in the order they were written.
    public static List<Verified> listKnown(Handle handle, Asked asked, int most) {
        return SqlPairs.listKnown(handle, asked, most);
    }

    /// How often levels followed the level that persistence held for certain, in one issue.
    ///
    /// @param source of the issue
    /// @param persistence what it held
    /// @param observed the level that came
    /// @param count of regions
    public record Followed(String source, ForecastValue persistence, int observed, long count) {}

    /// What followed, of a model's forecasts of levels whose time ended since an instant.
    public static List<Followed> listFollowed(Handle handle, String issuer, Instant since) {
        return SqlFollowed.list(handle, issuer, since);
    }

    /// The words that count of what was told at consultations about a hazard, the newest time
    /// first: pools left out, and later rounds, in which nobody spoke alone.
    public static List<Verified> listOpinions(Handle handle, String hazard, int most) {
        return SqlPairs.listOpinions(handle, hazard, most);
    }

    /// A model's forecast that was a voice of a consultation.
    ///
    /// @param source of the consultation, as its opinions have it
    public record Heard(String source, Told told) {}

    /// What models had told where they were voices of a consultation about a hazard, the newest
    /// time first.
    public static List<Heard> listHeard(Handle handle, String hazard, int most) {
        return SqlModelVoices.list(handle, hazard, most);
    }

    /// The forecasts asked for, the newest first.
    ///
    /// @param before only those after this one in that order
    public static List<Case> list(
            Handle handle, Asked asked, Optional<State> state, Optional<Before> before, int most) {
        return SqlPairs.list(handle, asked, state, before, most);
    }

    /// Forecasts by id, in the order of their ids; read in one trip.
    public static List<Told> listTold(Handle handle, Collection<UUID> ids) {
        return SqlPairs.listTold(handle, ids);
    }

    /// The word that counts of each forecast that has one; read in one trip.
    public static Map<UUID, Came> listLast(Handle handle, Collection<UUID> ids) {
        return SqlPairs.listLast(handle, ids);
    }

    /// One, if it is there.
    public static Optional<Case> find(Handle handle, UUID id) {
        return SqlPairs.find(handle, id);
    }

    /// How many of the forecasts asked for, by subject.
    public static Map<Subject, Counts> count(Handle handle, Asked asked) {
        return SqlPairs.count(handle, asked);
    }

    /// Who told something, by kind and name.
    public static List<Teller> listTellers(Handle handle) {
        return SqlPairs.listTellers(handle);
    }

    /// One who told something.
    public record Teller(Told.Issuer kind, String issuer) {}

    /// Where a page begins.
    public record Before(Instant issued, UUID id) {}

    /// How far a forecast is.
    public enum State {
        /// Its time is not over, or what came is not known yet.
        AWAITED,
        /// What came is known.
        KNOWN,
        /// It can never be known 不可检验.
        UNTESTABLE
    }

    /// Which forecasts are asked for; an empty field asks for all. What others told at a
    /// consultation is shown only when what came is known: until then it may be sealed.
    ///
    /// @param own the issuers one may see besides models and pools; empty: all
    public record Asked(
            Optional<Told.Issuer> kind,
            Optional<String> issuer,
            Optional<String> hazard,
            Optional<String> quantity,
            Optional<String> region,
            Optional<Integer> leadHours,
            Optional<List<Teller>> own) {

        public Asked {
            own = own.map(List::copyOf);
        }

        /// All that one may see, whatever was asked.
        public Asked everything() {
            return new Asked(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    own);
        }

        /// Whether one may see how good somebody was: models and pools anybody, else one's own;
        /// who may see all still asks for an expert by name.
        public boolean mayShow(Teller teller) {
            return switch (teller.kind()) {
                case MODEL, POOL -> true;
                case DEPARTMENT -> own.map(o -> o.contains(teller)).orElse(true);
                case EXPERT ->
                        own.map(o -> o.contains(teller))
                                .orElseGet(() -> issuer.equals(Optional.of(teller.issuer())));
            };
        }
    }
}
