package org.anlan.ingest.damage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Actor;
import org.anlan.domain.IdentityNumber;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;
import org.anlan.web.Problem.FieldFault;

/// Checks the rows of one filing; for one thread, made anew for each.
final class DamageChecks {

    private static final Set<RegionLevel> PLACES =
            Set.of(RegionLevel.TOWNSHIP, RegionLevel.VILLAGE);

    private final Tx tx;
    private final OpenStore open;
    private final OpenProcesses processes;
    private final Actor actor;
    private final List<FieldFault> faults = new ArrayList<>();
    private final Set<Map.Entry<String, String>> seen = new HashSet<>();

    DamageChecks(Tx tx, OpenStore open, OpenProcesses processes, Actor actor) {
        this.tx = tx;
        this.open = open;
        this.processes = processes;
        this.actor = actor;
    }

    /// Checks one row.
    ///
    /// @param at JSON pointer of the row, such as `/0`
    /// @return the region of the row, if it is known
    Optional<Region> check(String at, DamageForm form) {
        if (!processes.isOpen(tx, form.process())) {
            refuse(at, "process", "process-open", "没有这个灾害过程,或已结束填报");
        }
        if (form.isSynthetic() && !open.installation().isExercise()) {
            refuse(at, "synthetic", "real-only", "正式系统不收虚构的户");
        }
        if (form.head().isBlank()) {
            refuse(at, "head", "missing", "请填写户主姓名");
        }
        checkIdentity(at, form);
        return region(at, form.region());
    }

    private void checkIdentity(String at, DamageForm form) {
        if (!IdentityNumber.isSound(form.identity())) {
            refuse(at, "identity", "identity-checksum", "身份证号码有误,请核对每一位");
        } else if (new IdentityNumber(form.identity()).isBornAfter(open.day())) {
            refuse(at, "identity", "identity-birth", "身份证号码的出生日期还没有到");
        } else if (!seen.add(Map.entry(form.process(), form.identity()))) {
            refuse(at, "identity", "duplicate-in-list", "同一户主在本次填报中出现两次");
        }
    }

    private Optional<Region> region(String at, String code) {
        var day = open.day();
        var region = open.divisions().find(new RegionCode(code), day);
        if (region.isEmpty()) {
            refuse(at, "region", "region-known", "没有这个行政区划代码");
        } else if (!PLACES.contains(region.get().level())) {
            refuse(at, "region", "region-level", "请填到乡镇或村");
        } else if (!actor.may(Role.REPORTER, open.divisions().path(region.get().code(), day))) {
            refuse(at, "region", "scope", "该地不在您的填报范围内");
        }
        return region;
    }

    private void refuse(String at, String field, String rule, String message) {
        faults.add(new FieldFault(at + "/" + field, rule, message));
    }

    /// Refuses the whole filing if any row has a fault.
    ///
    /// @throws Problem 403 when a place is out of scope, else 422, with every fault
    void throwIfRefused() {
        if (faults.stream().anyMatch(f -> f.rule().equals("scope"))) {
            throw Problem.of(403, "forbidden", "无权办理", faults.size() + " 处需要改正", faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.form(faults);
        }
    }
}
