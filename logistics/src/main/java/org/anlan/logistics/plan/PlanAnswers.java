package org.anlan.logistics.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.CountyNeed;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A plan as the approver reads it: who gets what from where and why, who gets less and why.
final class PlanAnswers {

    private final OpenStore open;
    private final Catalogue catalogue;

    PlanAnswers(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
    }

    Map<String, Object> whole(Handle handle, PlanHead plan) {
        return whole(handle, plan, SqlPlanRows.lines(handle, plan.id()));
    }

    /// A plan as it stood at a civil time.
    Map<String, Object> whole(Handle handle, PlanHead plan, Instant at) {
        return whole(handle, plan, SqlPlansKnown.lines(handle, plan.id(), at));
    }

    private Map<String, Object> whole(Handle handle, PlanHead plan, List<PlanLine> lines) {
        var split = splitPlaces(handle, plan.process());
        var shown = head(plan);
        shown.put("synthetic", !split.isEmpty());
        shown.put("depots", lines.stream().map(PlanLine::depot).distinct().count());
        shown.put("regions", lines.stream().map(PlanLine::region).distinct().count());
        shown.put("lines", lines.stream().map(l -> line(l, split)).toList());
        shown.put(
                "unmet",
                SqlPlanRows.unmet(handle, plan.id()).stream().map(u -> unmet(u, split)).toList());
        return shown;
    }

    /// The counties whose needs rest on figures that a drill split in part (合成拆分).
    private static Set<RegionCode> splitPlaces(Handle handle, String process) {
        return SqlNeeds.list(handle, process).stream()
                .filter(CountyNeed::synthetic)
                .map(CountyNeed::region)
                .collect(Collectors.toSet());
    }

    Map<String, Object> head(PlanHead plan) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", plan.id());
        shown.put("number", plan.number());
        shown.put("process", plan.process());
        shown.put("base", Map.of("id", plan.base(), "name", plan.baseName()));
        shown.put("state", plan.state());
        shown.put("stateZh", plan.state().zh());
        shown.put("occasion", plan.occasion());
        shown.put("occasionZh", plan.occasion().zh());
        shown.put("madeAt", plan.madeAt());
        shown.put("proposedBy", plan.proposer().name());
        shown.put("approval", plan.approval().map(PlanAnswers::approval));
        shown.put("supersededBy", plan.supersededBy());
        shown.put("madeFrom", plan.ancestor().map(PlanHead.Origin::plan));
        shown.put("editReason", plan.ancestor().map(PlanHead.Origin::reason));
        shown.put("returned", plan.returned());
        shown.put("gap", plain(plan.gap()));
        shown.put("needServedShare", plain(plan.servedShare()));
        shown.put("checked", true); // only plans that hold are stored
        shown.put("inputsDigest", plan.instance());
        shown.put("policies", plan.policies());
        shown.put("sample", true); // policy and standards are samples as long as this build's are
        return shown;
    }

    private static String plain(BigDecimal share) {
        return share.setScale(4).toPlainString();
    }

    private static Map<String, Object> approval(PlanHead.Approval approval) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("at", approval.at());
        shown.put("by", approval.by());
        shown.put("byPhone", approval.saidBy());
        shown.put("signed", approval.signed());
        shown.put("signatureDue", approval.signed().isEmpty());
        shown.put("signatureZh", approval.signed().isEmpty() ? "电话批准,待补签" : "已签字");
        return shown;
    }

    private Map<String, Object> line(PlanLine line, Set<RegionCode> split) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("line", line.line());
        depot(shown, line.depot());
        place(shown, line.region());
        goods(shown, line.item());
        shown.put("quantity", Long.toString(line.quantity()));
        shown.put("lot", line.lot());
        shown.put("minutes", line.minutes());
        shown.put("ownStock", line.ownStock());
        shown.put("held", line.held());
        shown.put("declined", line.declined());
        shown.put("released", Long.toString(line.released()));
        shown.put("dispatched", Long.toString(line.dispatched()));
        shown.put("received", Long.toString(line.received()));
        shown.put("discrepancy", Long.toString(line.lost()));
        shown.put("reasonZh", line.reasonZh());
        shown.put("reasonEn", line.reasonEn());
        shown.put("synthetic", split.contains(line.region()));
        return shown;
    }

    private Map<String, Object> unmet(Shortfall unmet, Set<RegionCode> split) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        place(shown, unmet.region());
        goods(shown, unmet.item());
        shown.put("quantity", Long.toString(unmet.quantity()));
        shown.put("reasonZh", unmet.reasonZh());
        shown.put("reasonEn", unmet.reasonEn());
        shown.put("synthetic", split.contains(unmet.region()));
        return shown;
    }

    void place(Map<String, @Nullable Object> shown, RegionCode region) {
        var name = open.divisions().find(region, open.day()).map(Region::name);
        shown.put("region", region);
        shown.put("regionName", name.orElse(region.digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(region, open.day()));
    }

    /// A region's name in both languages; the code where it has none.
    Bilingual name(RegionCode region) {
        var zh = open.divisions().find(region, open.day()).map(Region::name);
        var en = open.divisions().findNameEn(region, open.day());
        return new Bilingual(zh.orElse(region.digits()), en.orElse(zh.orElse(region.digits())));
    }

    void goods(Map<String, @Nullable Object> shown, String item) {
        var goods = catalogue.getGoods(item);
        shown.put("item", item);
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("unitEn", goods.unit().en());
    }

    void depot(Map<String, @Nullable Object> shown, String id) {
        var depot = catalogue.getWarehouse(id);
        shown.put("depot", id);
        shown.put("depotName", depot.name());
        shown.put("depotRegion", depot.region());
    }

    /// A row about goods at a place.
    Map<String, @Nullable Object> of(RegionCode region, String item) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        place(shown, region);
        goods(shown, item);
        return shown;
    }

    List<Map<String, Object>> heads(List<PlanHead> plans) {
        return plans.stream().map(this::head).toList();
    }
}
