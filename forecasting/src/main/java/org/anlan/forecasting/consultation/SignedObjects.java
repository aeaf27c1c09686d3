package org.anlan.forecasting.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.response.AdviceDesk;
import org.anlan.forecasting.warning.WarningDesk;
import org.anlan.forecasting.warning.WarningForm;
import org.anlan.store.Tx;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes what a signed resolution orders: tasks and goods to be moved ahead with their clocks, the
/// responses advised, the warning's draft. None is activated by it.
///
/// Each stands on its own: one that cannot be made is written down with the reason, and the others
/// are made. Asked again, it makes only what is not there yet.
final class SignedObjects {

    private static final Logger LOG = LoggerFactory.getLogger(SignedObjects.class);
    private static final String SAVEPOINT = "signed_object";

    private final Gazetteer gazetteer;
    private final WarningDesk warnings;
    private final AdviceDesk advised;

    SignedObjects(Gazetteer gazetteer, WarningDesk warnings, AdviceDesk advised) {
        this.gazetteer = gazetteer;
        this.warnings = warnings;
        this.advised = advised;
    }

    /// An object that is wanted, and how it is made.
    private record Wanted(SignedObject.Kind kind, int number, Supplier<UUID> make) {}

    /// Makes what is not there yet; gives all that the resolution orders.
    List<SignedObject> make(Tx tx, Consultation consultation, Resolution resolution) {
        var there = made(tx, consultation);
        for (var wanted : wanted(tx, consultation, resolution)) {
            if (!there.containsKey(key(wanted.kind(), wanted.number()))) {
                attempt(tx, consultation, wanted);
            }
        }
        return SqlSignedObjects.list(tx.handle(), consultation.id());
    }

    private static Map<String, UUID> made(Tx tx, Consultation consultation) {
        var made = new LinkedHashMap<String, UUID>();
        for (var object : SqlSignedObjects.list(tx.handle(), consultation.id())) {
            object.object().ifPresent(id -> made.put(key(object.kind(), object.number()), id));
        }
        return made;
    }

    private static String key(SignedObject.Kind kind, int number) {
        return kind + "/" + number;
    }

    private List<Wanted> wanted(Tx tx, Consultation consultation, Resolution resolution) {
        var wanted = new ArrayList<Wanted>();
        addTasks(wanted, tx, consultation, resolution);
        addGoodsAhead(wanted, tx, consultation, resolution);
        addResponses(wanted, tx, consultation, resolution);
        if (resolution.warning() != null) {
            var form = resolution.warning();
            wanted.add(
                    new Wanted(SignedObject.Kind.WARNING, 1, () -> draft(tx, consultation, form)));
        }
        return wanted;
    }

    private static void addTasks(
            List<Wanted> wanted, Tx tx, Consultation consultation, Resolution resolution) {
        for (int i = 1; i <= resolution.tasks().size(); i++) {
            int number = i;
            var line = resolution.tasks().get(i - 1);
            wanted.add(
                    new Wanted(
                            SignedObject.Kind.TASK,
                            number,
                            () -> Tasks.set(tx, consultation, number, line)));
        }
    }

    /// They are tasks too, and numbered after the others.
    private void addGoodsAhead(
            List<Wanted> wanted, Tx tx, Consultation consultation, Resolution resolution) {
        for (int i = 1; i <= resolution.prepositions().size(); i++) {
            int task = resolution.tasks().size() + i;
            var goods = resolution.prepositions().get(i - 1);
            wanted.add(
                    new Wanted(
                            SignedObject.Kind.PREPOSITION,
                            i,
                            () -> moveAhead(tx, consultation, task, goods)));
        }
    }

    private void addResponses(
            List<Wanted> wanted, Tx tx, Consultation consultation, Resolution resolution) {
        for (int i = 1; i <= resolution.responses().size(); i++) {
            var advice = resolution.responses().get(i - 1);
            wanted.add(
                    new Wanted(
                            SignedObject.Kind.RESPONSE,
                            i,
                            () -> advised.propose(tx, consultation.id(), advice)));
        }
    }

    private UUID draft(Tx tx, Consultation consultation, WarningForm form) {
        return warnings.draft(
                tx,
                new ActorId(consultation.draftedBy().orElseThrow()),
                consultation.drafter().orElseThrow(),
                Optional.of(consultation.id()),
                form);
    }

    private UUID moveAhead(Tx tx, Consultation consultation, int number, Preposition goods) {
        var area = gazetteer.named("prepositions/area", goods.area());
        var line =
                new Resolution.Task(goods.textZh(area.name()), goods.responsible(), goods.dueAt());
        var task = Tasks.set(tx, consultation, number, line);
        SqlPrepositions.insert(tx, task, consultation.id(), goods);
        return task;
    }

    /// A failed statement ends only the object's own savepoint, not the signature.
    private static void attempt(Tx tx, Consultation consultation, Wanted wanted) {
        var handle = tx.handle();
        handle.savepoint(SAVEPOINT);
        try {
            var id = wanted.make().get();
            handle.releaseSavepoint(SAVEPOINT);
            SqlSignedObjects.put(tx, consultation.id(), wanted.kind(), wanted.number(), id, null);
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(SAVEPOINT);
            LOG.warn(
                    "{} {} of consultation {} could not be made.",
                    wanted.kind(),
                    wanted.number(),
                    consultation.id(),
                    e);
            SqlSignedObjects.put(
                    tx, consultation.id(), wanted.kind(), wanted.number(), null, why(e));
        }
    }

    private static String why(RuntimeException e) {
        return e instanceof Problem problem
                ? String.valueOf(problem.getMessage())
                : "系统未能生成(%s),请稍后重试。".formatted(e.getClass().getSimpleName());
    }

    /// As the contract writes them.
    static List<Map<String, @Nullable Object>> texts(List<SignedObject> objects) {
        return objects.stream().map(SignedObjects::text).toList();
    }

    private static Map<String, @Nullable Object> text(SignedObject object) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("kind", object.kind());
        text.put("kindZh", object.kind().zh());
        text.put("number", object.number());
        text.put("object", object.object().orElse(null));
        text.put("why", object.why().orElse(null));
        text.put("triedAt", object.triedAt());
        return text;
    }

    /// The name of a division, or its code.
    static String name(Gazetteer gazetteer, String code) {
        return gazetteer.name(new RegionCode(code));
    }
}
