package org.anlan.logistics.chain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.AllocationOwes;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// Tells once when a signature or a position is late, and once when it is made good. Thread-safe.
public final class OwedWatch {

    private final OpenStore open;
    private final SignatureClock clock;

    /// Something late.
    record Late(String subject, AllocationOwes.What what, String region, String name, Instant due) {

        private AllocationOwes fact(AllocationOwes.State state) {
            return new AllocationOwes(subject, what, new RegionCode(region), name, due, state);
        }
    }

    /// @param clock what is late when
    public OwedWatch(OpenStore open, SignatureClock clock) {
        this.open = open;
        this.clock = clock;
    }

    /// To be called each minute of civil time.
    public void look(Tx tx) {
        var now = late(tx);
        var told = new LinkedHashMap<String, Late>();
        SqlOwed.told(tx.handle()).forEach(l -> told.put(key(l), l));
        for (var late : now) {
            if (told.remove(key(late)) == null) {
                SqlOwed.tell(tx, late);
                tx.state(late.fact(AllocationOwes.State.OVERDUE));
            }
        }
        for (var past : told.values()) {
            SqlOwed.settle(tx, past);
            tx.state(past.fact(AllocationOwes.State.SETTLED));
        }
    }

    private List<Late> late(Tx tx) {
        var late = new java.util.ArrayList<Late>();
        var province = open.divisions().province().code().digits();
        clock.signature()
                .ifPresent(
                        within ->
                                late.addAll(
                                        SqlOwed.lateSignatures(
                                                tx.handle(), province, within, tx.civilNow())));
        clock.silence()
                .ifPresent(
                        silence ->
                                late.addAll(
                                        SqlOwed.silentLoads(tx.handle(), silence, tx.civilNow())));
        return late;
    }

    private static String key(Late late) {
        return late.what() + "/" + late.subject();
    }
}
