package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.evidence.EvidencePart;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.stage.Stages;
import org.anlan.forecasting.stage.WaterGauges;
import org.anlan.forecasting.usual.UsualRain;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The products of counties: the model that makes them, and what is answered about them and about
/// river stations together. Thread-safe.
public final class Counties {

    private static final String TOWNSHIPS = "未掌握乡镇承灾体,影响只估到县。";

    private static final String TOLD = "已掌握承灾体的乡镇按所在县的面雨量估,其余未掌握。";

    private static final int FRESH_DAYS = 2;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final CountyProducts products;

    /// @param prior exposure and vulnerability
    public Counties(OpenStore open, Gazetteer gazetteer, ImpactPrior prior) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.products = new CountyProducts(prior);
    }

    /// The model for the run engine.
    ///
    /// @param afterwards what follows from the rain, in the transaction that keeps the products
    /// @param usual what rain is usual, for its levels to beat
    public Model model(Consumer<Tx> afterwards, UsualRain usual) {
        return new CountyModel(
                open, products, new IssuedCounties(afterwards, usual), new CountyTomorrow(usual));
    }

    /// Adds the operation about all places.
    public void addTo(RoomContract contract, Observations observations, Stages stages) {
        var gauges = new WaterGauges(observations);
        contract.reads("listForecasts", ask -> all(ask, gauges, stages));
    }

    private Answer all(Ask ask, WaterGauges gauges, Stages stages) {
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        var day = AskedTime.day(ask);
        return Answer.ok(
                open.store()
                        .read(
                                handle -> {
                                    var newest = SqlCountyProducts.findNewest(handle, asOf, day);
                                    var text = text(handle, asOf, newest);
                                    text.put("stations", stages.outlooks(handle, gauges, asOf));
                                    return text;
                                }));
    }

    private Map<String, @Nullable Object> text(
            Handle handle, Instant asOf, Optional<SqlCountyProducts.Newest> newest) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("asOf", asOf);
        text.put("day", newest.map(SqlCountyProducts.Newest::day).orElse(null));
        text.put("run", newest.map(SqlCountyProducts.Newest::run).orElse(null));
        text.put("madeAt", newest.map(SqlCountyProducts.Newest::issued).orElse(null));
        text.put("counties", counties(handle, newest));
        text.put("township", products.tellsTownships() ? TOLD : TOWNSHIPS);
        text.put("remarks", remarks(newest));
        return text;
    }

    private static List<String> remarks(Optional<SqlCountyProducts.Newest> newest) {
        var remarks = new ArrayList<String>();
        if (newest.isEmpty()) {
            remarks.add("还没有面雨量,没有县域产品。");
        }
        remarks.add("面雨量是当日实况的推算,不是预报;区间只含克里金误差。");
        return remarks;
    }

    private List<Map<String, @Nullable Object>> counties(
            Handle handle, Optional<SqlCountyProducts.Newest> newest) {
        return newest.map(n -> SqlCountyProducts.list(handle, n.run())).orElse(List.of()).stream()
                .map(county -> PlacedCounty.of(gazetteer, county))
                .toList();
    }

    /// What the evidence of a consultation keeps of them.
    public EvidencePart evidence() {
        return new CountyEvidence(this);
    }

    /// The products of the newest day known by an instant, as JSON; none where none was made of the
    /// two days before.
    public List<JsonNode> newest(Handle handle, Instant asOf) {
        var oldest = LocalDate.ofInstant(asOf, OpenStore.ZONE).minusDays(FRESH_DAYS);
        return SqlCountyProducts.findNewest(handle, asOf, Optional.empty())
                .filter(n -> !n.day().isBefore(oldest))
                .map(n -> SqlCountyProducts.list(handle, n.run()))
                .orElse(List.of());
    }
}
