package org.anlan.logistics.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.ReliefPapers;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.logistics.chain.SqlHops;
import org.anlan.logistics.convoy.Load;
import org.anlan.logistics.convoy.LoadCheck;
import org.anlan.logistics.convoy.SqlLoads;
import org.anlan.logistics.plan.PlanHead;
import org.anlan.logistics.plan.PlanLine;
import org.anlan.logistics.plan.SqlPlanRows;
import org.anlan.logistics.plan.SqlPlans;
import org.anlan.logistics.request.GoodsRequest;
import org.anlan.logistics.request.SqlRequests;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.SqlLots;
import org.anlan.store.Store;
import org.jdbi.v3.core.Handle;

/// Answers what the papers of an allocation say, from this room's tables. Thread-safe.
public final class PaperBook implements ReliefPapers {

    private final Store store;
    private final Catalogue catalogue;
    private final Set<String> reusable;

    /// @param catalogue names goods and depots
    /// @param reusable kinds of goods that are to come back
    public PaperBook(Store store, Catalogue catalogue, Set<String> reusable) {
        this.store = store;
        this.catalogue = catalogue;
        this.reusable = Set.copyOf(reusable);
    }

    @Override
    public Optional<Request> findRequest(String id) {
        return find(id, (h, i) -> SqlRequests.find(h, i).map(this::request));
    }

    @Override
    public Optional<Notice> findNotice(String plan) {
        return find(plan, (h, id) -> SqlPlans.find(h, id).map(head -> notice(h, head)));
    }

    @Override
    public Optional<Waybill> findWaybill(String load) {
        return find(load, (h, id) -> SqlLoads.find(h, id).map(l -> waybill(h, l)));
    }

    /// What is no id names nothing.
    private <T> Optional<T> find(String id, BiFunction<Handle, UUID, Optional<T>> finding) {
        try {
            var known = UUID.fromString(id);
            return store.read(handle -> finding.apply(handle, known));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Request request(GoodsRequest.Whole whole) {
        var request = whole.request();
        return new Request(
                request.id().toString(),
                request.number(),
                request.region(),
                request.way().zh(),
                request.letter(),
                person(request.asker()),
                person(request.recorder()),
                request.purpose(),
                request.place(),
                request.at(),
                whole.ownStockFirst(),
                whole.lines().stream().map(this::wanted).toList());
    }

    private static Person person(GoodsRequest.Person person) {
        return new Person(person.name(), person.phone());
    }

    private Wanted wanted(GoodsRequest.Line line) {
        var goods = catalogue.getGoods(line.item());
        return new Wanted(
                goods.name().zh(),
                goods.unit().zh(),
                line.quantity(),
                line.ownFree(),
                line.ownSent(),
                line.ownReason());
    }

    private Notice notice(Handle handle, PlanHead plan) {
        var lines = SqlPlanRows.lines(handle, plan.id());
        var issued =
                SqlHops.findNotice(handle, plan.id())
                        .map(n -> new Issued(n.year(), n.number(), n.at(), n.name()));
        var requests = SqlRequests.ofPlan(handle, plan.id());
        var loads = SqlLoads.ofPlan(handle, plan.id());
        return new Notice(
                plan.id().toString(),
                plan.number(),
                plan.process(),
                issued,
                plan.approval().map(PaperBook::approval).orElse(""),
                plan.approval().map(a -> a.saidBy().orElse(a.by()).name()),
                plan.madeAt(),
                requests.stream().map(r -> r.request().number()).toList(),
                lines.stream().map(l -> moved(handle, l)).toList(),
                depots(lines, loads),
                counties(lines, requests, loads),
                recallItems(lines));
    }

    private static String approval(PlanHead.Approval approval) {
        if (approval.saidBy().isEmpty()) {
            return "已签批";
        }
        return approval.signed().isEmpty() ? "电话批准,待补签" : "电话批准,已补签";
    }

    private Moved moved(Handle handle, PlanLine line) {
        var goods = catalogue.getGoods(line.item());
        var card = SqlLots.find(handle, line.lot()).map(LotBook::card);
        return new Moved(
                catalogue.getWarehouse(line.depot()).name(),
                line.region(),
                goods.name().zh(),
                goods.unit().zh(),
                line.quantity(),
                card.flatMap(c -> c.price()).map((Money p) -> p.times(line.quantity())),
                line.lot(),
                card.flatMap(c -> c.expires()),
                line.minutes());
    }

    private List<Contact> depots(List<PlanLine> lines, List<Load> loads) {
        var contacts = new ArrayList<Contact>();
        for (var depot : lines.stream().map(PlanLine::depot).distinct().toList()) {
            var sender =
                    loads.stream()
                            .filter(l -> l.depot().equals(depot))
                            .map(l -> new Person(l.sender().name(), l.sender().phone()))
                            .findFirst();
            contacts.add(new Contact(catalogue.getWarehouse(depot).name(), sender));
        }
        return contacts;
    }

    private static List<Contact> counties(
            List<PlanLine> lines, List<GoodsRequest.Whole> requests, List<Load> loads) {
        var people = new LinkedHashMap<RegionCode, Optional<Person>>();
        lines.forEach(l -> people.putIfAbsent(l.region(), Optional.empty()));
        requests.forEach(
                r ->
                        people.computeIfPresent(
                                r.request().region(),
                                (_, _) -> Optional.of(person(r.request().asker()))));
        for (var load : loads) {
            load.receipt()
                    .ifPresent(
                            r ->
                                    people.put(
                                            load.region(),
                                            Optional.of(
                                                    new Person(r.by().name(), r.by().phone()))));
        }
        return people.entrySet().stream().map(PaperBook::contact).toList();
    }

    private static Contact contact(Map.Entry<RegionCode, Optional<Person>> county) {
        return new Contact(county.getKey().digits(), county.getValue());
    }

    private List<String> recallItems(List<PlanLine> lines) {
        return lines.stream()
                .map(PlanLine::item)
                .distinct()
                .filter(reusable::contains)
                .map(item -> catalogue.getGoods(item).name().zh())
                .toList();
    }

    private Waybill waybill(Handle handle, Load load) {
        var plan = SqlPlans.find(handle, load.plan()).orElseThrow();
        var journey = load.journey();
        return new Waybill(
                load.id().toString(),
                load.number(),
                LoadCheck.of(load.id()),
                plan.number(),
                plan.id().toString(),
                plan.approval().filter(a -> a.signed().isEmpty()).isPresent(),
                catalogue.findWarehouse(load.depot()).map(Warehouse::name).orElse(load.depot()),
                load.region(),
                load.vehicle(),
                new Person(load.driver(), load.driverPhone()),
                new Person(load.sender().name(), load.sender().phone()),
                load.departedAt(),
                journey.started().map(Load.Step::at),
                journey.expected(),
                journey.arrived().map(Load.Step::at),
                load.receipt().map(Load.Receipt::at),
                load.receipt().map(r -> new Person(r.by().name(), r.by().phone())),
                SqlLoads.rows(handle, load.id()).stream().map(this::carried).toList());
    }

    private Carried carried(Load.Row row) {
        var goods = catalogue.getGoods(row.item());
        return new Carried(
                goods.name().zh(),
                goods.unit().zh(),
                row.lot(),
                row.expires(),
                row.sent(),
                row.price(),
                row.received(),
                row.reason());
    }
}
