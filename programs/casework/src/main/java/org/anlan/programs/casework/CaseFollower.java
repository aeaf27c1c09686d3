package org.anlan.programs.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.port.DamageRows;
import org.anlan.domain.port.Responses;
import org.anlan.domain.port.Responses.Response;
import org.anlan.programs.casework.SqlDecisions.Because;
import org.anlan.programs.casework.SqlDecisions.Numbered;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Decision;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.ReliefProgramme;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.journal.SealedFact;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Opens cases for accepted damage rows and decides anew when a relief response starts.
///
/// One follower for both, so that a case and the response it rests on are met in the journal's
/// order. A case is opened once per household, disaster and programme, however often told.
final class CaseFollower implements Follower {

    private static final int PAGE = 500;

    private final OpenStore open;
    private final Programmes programmes;
    private final SqlHouseholds households;
    private final DamageRows rows;
    private final Responses responses;

    CaseFollower(
            OpenStore open,
            Programmes programmes,
            SqlHouseholds households,
            DamageRows rows,
            Responses responses) {
        this.open = open;
        this.programmes = programmes;
        this.households = households;
        this.rows = rows;
        this.responses = responses;
    }

    @Override
    public String name() {
        return "programs.cases";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(DamageRowAccepted.class, ResponseChanged.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        for (var followed : batch) {
            switch (followed.fact()) {
                case DamageRowAccepted accepted -> open(tx, followed.seal(), accepted);
                case ResponseChanged changed -> change(tx, followed.seal(), changed);
                default ->
                        throw new IllegalArgumentException(
                                "Fact (%s) was not asked for.".formatted(followed.seal().type()));
            }
        }
    }

    private void open(Tx tx, SealedFact seal, DamageRowAccepted accepted) {
        var row = accepted(accepted);
        for (var programme : programmes.list()) {
            var file = prefilled(tx.handle(), programme, row, accepted.region(), seal);
            if (programme.answersTo(row.damage(), file.application())
                    && SqlCases.insert(tx.handle(), file, households.recognise(row))) {
                households.insert(tx.handle(), file.id(), row);
                SqlDecisions.insert(
                        tx.handle(), file.id(), decided(file, Because.OPENED, seal.civilTime()));
                tx.state(file.fact(), causeOf(seal));
            }
        }
    }

    /// A household whose row is gone is not passed over in silence: its fact is parked and shown.
    private DamageRows.Row accepted(DamageRowAccepted accepted) {
        return rows.find(UUID.fromString(accepted.row()))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Damage row (%s) was accepted and is not there, so no case can be opened."
                                                .formatted(accepted.row())));
    }

    private CaseFile prefilled(
            Handle handle,
            ReliefProgramme programme,
            DamageRows.Row row,
            RegionCode region,
            SealedFact seal) {
        var path = open.divisions().path(region, open.day());
        var today = dayOf(seal.civilTime());
        var opening =
                new CaseFile.Opening(
                        programme.id(),
                        row.process(),
                        row.row(),
                        region,
                        path,
                        row.damage(),
                        row.synthetic(),
                        seal.civilTime(),
                        today);
        var since = today.minusDays(row.daysDisplaced());
        var known =
                new CaseFile.Known(
                        row.persons(),
                        OptionalInt.of(row.daysDisplaced()),
                        Optional.empty(),
                        stated(row),
                        since,
                        SqlResponses.find(handle, path, since));
        return new CaseFile(
                UuidCreator.getTimeOrderedEpoch(), opening, known, CaseFile.Standing.OPENED);
    }

    /// What the row says; the list does not ask whether the home stands under water for long.
    private static Map<Circumstance, Finding> stated(DamageRows.Row row) {
        var stated = new EnumMap<Circumstance, Finding>(Circumstance.class);
        stated.put(Circumstance.NO_HOME, Finding.of(row.homeless()));
        stated.put(Circumstance.NO_INCOME, Finding.of(row.withoutIncome()));
        stated.put(Circumstance.NO_SELF_HELP, Finding.of(row.helpless()));
        return stated;
    }

    private void change(Tx tx, SealedFact seal, ResponseChanged changed) {
        if (!changed.type().equals(Responses.Type.RELIEF.name())) {
            return;
        }
        var day = dayOf(seal.civilTime());
        if (changed.level() == 0) {
            SqlResponses.end(tx.handle(), changed.response(), day);
            return;
        }
        var path = open.divisions().path(changed.region(), open.day());
        var known = known(changed.response());
        var started = known.map(r -> dayOf(r.startedAt())).orElse(day);
        SqlResponses.put(
                tx.handle(),
                changed.response(),
                changed.level(),
                changed.region().digits(),
                path,
                started,
                known);
        decideAnew(tx, seal, Scope.under(path));
    }

    private Optional<Response> known(String id) {
        return responses.listInForce().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private void decideAnew(Tx tx, SealedFact seal, Scope scope) {
        var after = new UUID(0, 0);
        while (true) {
            var page = SqlCases.lockAwaiting(tx.handle(), scope, after, PAGE);
            page.forEach(file -> rest(tx, seal, file));
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().id();
        }
    }

    /// Decides a case on a response that started. One declined for want of it is open again: its
    /// facts were checked, and another person must approve it.
    private void rest(Tx tx, SealedFact seal, CaseFile file) {
        var response =
                SqlResponses.find(tx.handle(), file.opening().path(), file.known().homelessSince());
        if (response.isEmpty()) {
            return;
        }
        var rested = file.knowing(file.known().resting(response));
        var declined = file.standing().state() == CaseState.DECLINED;
        if (declined && !(programmes.decide(rested) instanceof Decision.Granted)) {
            return; // the response was not what it lacked
        }
        var next = declined ? rested.in(CaseState.CONFIRMED) : rested;
        SqlCases.update(tx.handle(), next);
        SqlDecisions.insert(
                tx.handle(), next.id(), decided(next, Because.RESPONSE, seal.civilTime()));
        tx.state(next.fact(), causeOf(seal));
    }

    private Numbered decided(CaseFile file, Because because, Instant at) {
        return new Numbered(
                file.standing().decision(), because, Outcome.of(programmes.decide(file), at));
    }

    private static LocalDate dayOf(Instant civil) {
        return LocalDate.ofInstant(civil, OpenStore.ZONE);
    }

    private static Cause causeOf(SealedFact seal) {
        return Cause.of(ActorId.HOUSE, seal.position(), seal.depth());
    }
}
