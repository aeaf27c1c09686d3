package org.anlan.logistics.allocation.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import org.anlan.logistics.allocation.Relief;
import org.anlan.logistics.allocation.solve.Allocator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("plan.json")
class PlanJsonTest {

    @Test
    void hasTheShapeOfTheExchangeFormat() throws Exception {
        var instance =
                new Relief()
                        .quilts(100, 0)
                        .depot("big", "大库")
                        .lot("old", "big", 40, "2020-07-20")
                        .lot("new", "big", 60, "2021-01-01")
                        .reserve("big", 30)
                        .place("near", "近乡", 150, 1000)
                        .road("big", "near", 60)
                        .instance();
        // 40 × 30 + 60 × 31 + 30 × 100 for the goods; 22 × 1000 + 28 × 2000 for 50 of 150 unmet.
        var text = new StringWriter();
        PlanJson.write(instance, Allocator.allocate(instance), 0.25, text);
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(text.toString()))
                .isEqualTo(
                        mapper.readTree(
                                """
                                {"objective": 84060, "lowerBound": 84060, "gap": 0.0,
                                 "seconds": 0.25,
                                 "flows": [{"depot": "big", "township": "near",
                                            "item": "quilt", "units": 100}],
                                 "reserve": [{"depot": "big", "item": "quilt", "units": 30}],
                                 "unmet": [{"township": "near", "item": "quilt", "units": 50}],
                                 "depotPrices": [{"depot": "big", "price": 0}],
                                 "needPrices": [{"township": "near", "item": "quilt",
                                                 "price": 2000}]}
                                """));
    }
}
