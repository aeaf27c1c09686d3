package org.anlan.logistics.stock.promise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.stock.Cursors;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Agreed suppliers over HTTP: their contracts with clock and score, calls and deliveries.
public final class AgreementOperations {

    private static final UUID FIRST = new UUID(0, 0);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final CallOffDesk desk;

    /// @param came told in the same transaction which kind of goods came in
    public AgreementOperations(OpenStore open, Catalogue catalogue, BiConsumer<Tx, String> came) {
        this.open = open;
        this.catalogue = catalogue;
        this.desk = new CallOffDesk(open, catalogue, came);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listAgreements", _ -> agreements())
                .reads("listCallOffs", this::calls)
                .writes("callOff", desk::call)
                .writes("deliverCallOff", desk::deliver);
    }

    private Answer agreements() {
        return open.store().read(handle -> Answer.ok(Map.of("items", agreements(handle))));
    }

    private List<Map<String, Object>> agreements(Handle handle) {
        var records = SqlCallOffs.records(handle);
        var renewDays = catalogue.policies().get("agreement-renew-days");
        return SqlAgreements.list(handle).stream()
                .filter(a -> catalogue.findGoods(a.item()).isPresent())
                .map(
                        a -> {
                            Optional<SqlCallOffs.Served> record =
                                    records.stream()
                                            .filter(r -> r.agreement().equals(a.id()))
                                            .findFirst();
                            return AgreementView.of(a, catalogue, open.day(), renewDays, record);
                        })
                .toList();
    }

    private Answer calls(Ask ask) {
        var size = Page.size(ask);
        var after = Cursors.id(ask, FIRST);
        var waiting = ask.given("waiting").filter("true"::equals).isPresent();
        var read =
                open.store()
                        .read(
                                h ->
                                        SqlCallOffs.list(
                                                h,
                                                ask.given("agreement"),
                                                waiting,
                                                after,
                                                size + 1));
        var page = Page.of(read, size, call -> call.id().toString());
        return Answer.ok(
                new Page<>(page.items().stream().map(AgreementView::of).toList(), page.next()));
    }
}
