package org.anlan.logistics.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.web.Problem;

/// Turns the edits of a form into holds beside those that hold, and refuses what makes no sense by
/// itself: unknown depots, places and goods, numbers that are missing, one way told twice.
final class Edits {

    /// @param reason why; not asked for in a trial
    /// @param lift holds to be lifted
    record Form(Optional<String> reason, List<Edit> edits, Optional<List<String>> lift) {

        Form {
            edits = List.copyOf(edits);
        }

        static final Form NONE = new Form(Optional.empty(), List.of(), Optional.empty());
    }

    /// One edit.
    record Edit(
            HoldKind kind,
            String depot,
            String region,
            Optional<String> item,
            Optional<String> quantity) {}

    private final Catalogue catalogue;
    private final List<PlanLine> lines;
    private final Set<RegionCode> places;
    private final Actor actor;
    private final Instant now;
    private final String reason;
    private final List<Problem.FieldFault> faults = new ArrayList<>();
    private final List<Hold> added = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();

    Edits(Catalogue catalogue, PlanReading plan, Actor actor, Instant now, Form form) {
        this.catalogue = catalogue;
        this.lines = plan.lines();
        this.places = plan.needs().stream().map(PlanNeed::region).collect(Collectors.toSet());
        this.actor = actor;
        this.now = now;
        this.reason = form.reason().orElse("试算");
        for (int i = 0; i < form.edits().size(); i++) {
            add(i, form.edits().get(i));
        }
        refuseTwice();
    }

    /// The holds that the edits are.
    List<Hold> added() {
        return List.copyOf(added);
    }

    private void add(int i, Edit edit) {
        var known = faults.size();
        if (catalogue.findWarehouse(edit.depot()).isEmpty()) {
            fault(i, "depot", "known", "没有这个储备库: " + edit.depot());
        }
        var region = new RegionCode(edit.region());
        if (!places.contains(region)) {
            fault(i, "region", "needed", "该地在本方案中没有需求: " + edit.region());
        }
        if (edit.item().filter(id -> catalogue.findGoods(id).isEmpty()).isPresent()) {
            fault(i, "item", "known", "没有这种物资: " + edit.item().orElse(""));
        }
        if (edit.kind() == HoldKind.SET && (edit.item().isEmpty() || edit.quantity().isEmpty())) {
            fault(i, "quantity", "required", "改数须写明物资和数量。");
        }
        if (faults.size() == known) {
            addHolds(i, edit, region);
        }
    }

    private void addHolds(int i, Edit edit, RegionCode region) {
        if (edit.kind() != HoldKind.PIN) {
            addHold(i, edit, region, edit.item(), units(edit).orElse(0L));
            return;
        }
        var planned = new TreeMap<String, Long>();
        lines.stream()
                .filter(l -> l.depot().equals(edit.depot()) && l.region().equals(region))
                .filter(l -> edit.item().isEmpty() || edit.item().get().equals(l.item()))
                .forEach(l -> planned.merge(l.item(), l.quantity(), Long::sum));
        if (edit.item().isPresent() && units(edit).isPresent()) {
            addHold(i, edit, region, edit.item(), units(edit).get());
        } else if (planned.isEmpty()) {
            fault(i, "item", "in-plan", "方案中没有从该库到该县的调拨行,不能锁定。");
        } else {
            planned.forEach((k, n) -> addHold(i, edit, region, Optional.of(k), n));
        }
    }

    private static Optional<Long> units(Edit edit) {
        return edit.quantity().map(Long::valueOf);
    }

    private void addHold(int i, Edit edit, RegionCode region, Optional<String> item, long units) {
        var hold =
                new Hold(
                        UuidCreator.getTimeOrderedEpoch(),
                        edit.kind(),
                        edit.depot(),
                        region,
                        item,
                        edit.kind() == HoldKind.FORBID ? 0 : units,
                        reason,
                        actor.id(),
                        actor.name(),
                        now);
        numbers.put(hold.id(), i);
        added.add(hold);
    }

    private void fault(int i, String field, String rule, String zh) {
        faults.add(new Problem.FieldFault("/edits/%d/%s".formatted(i, field), rule, zh));
    }

    private void refuseTwice() {
        var seen = new HashSet<List<Object>>();
        for (var hold : added) {
            if (!seen.add(List.of(hold.depot(), hold.region(), hold.item()))) {
                fault(numbers.getOrDefault(hold.id(), 0), "item", "once", "同一库、同一县、同一物资只能改一次。");
            }
        }
    }

    /// Those that hold and are not replaced, then the new ones.
    List<Hold> beside(List<Hold> standing, Form form) {
        var gone = replaced(standing, form);
        var all = new ArrayList<>(standing);
        all.removeIf(h -> gone.contains(h.id()));
        for (var hold : added) {
            if (hold.quantity() > 0 && all.stream().anyMatch(h -> forbids(h, hold))) {
                fault(numbers.getOrDefault(hold.id(), 0), "depot", "forbidden", "该库到该县已被禁止;先撤销禁止。");
            }
        }
        all.addAll(added);
        return all;
    }

    private static boolean forbids(Hold standing, Hold hold) {
        return standing.kind() == HoldKind.FORBID
                && standing.item().isEmpty()
                && standing.depot().equals(hold.depot())
                && standing.region().equals(hold.region());
    }

    /// The holds that are lifted, or give way to a new one on the same way.
    Set<UUID> replaced(List<Hold> standing, Form form) {
        var gone = new LinkedHashSet<UUID>();
        form.lift().orElse(List.of()).forEach(id -> gone.add(UUID.fromString(id)));
        for (var old : standing) {
            if (added.stream().anyMatch(h -> h.isOfTheSameWay(old) || forbids(h, old))) {
                gone.add(old.id());
            }
        }
        return gone;
    }

    /// Refuses what stock, road or need do not allow, and what made no sense before.
    ///
    /// @throws Problem 422 with field and rule of each
    void require(HeldInstance held) {
        for (var kept : held.kept()) {
            var number = numbers.get(kept.hold().id());
            if (number != null) {
                kept.fault().ifPresent(f -> fault(number, f.field(), f.rule(), f.zh()));
            }
        }
        requireSense();
    }

    /// Refuses what made no sense by itself.
    void requireSense() {
        if (!faults.isEmpty()) {
            throw Problem.form(faults);
        }
    }
}
