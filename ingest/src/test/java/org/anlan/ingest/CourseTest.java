package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure's course")
class CourseTest extends WithReporting {

    private static final String PEOPLE = "people-affected";
    private static final String TOWNSHIP = "340102001";

    @Test
    void hasNoValueThatWasSentBack() {
        file(30, "100");
        var wrong = file(20, "1000");
        reporting.server.settle();
        assertThat(course()).containsExactly("100", "1000");

        reporting.sendBack("县", "340102", wrong);
        assertThat(course()).containsExactly("100");

        file(10, "120");
        assertThat(course()).containsExactly("100", "120");
        var before = reporting.explain(TOWNSHIP, PEOPLE, Optional.empty()).get("previous");
        assertThat(before.get("value").asText()).isEqualTo("100");
    }

    @Test
    void showsTheNewestFiveHundredTimes() {
        file(30, "100");
        reporting.server.settle();
        reporting.execute(
                """
                insert into ingest.figure (process, base, region, parent, path, level, indicator,
                       submitted, as_of, synthetic, changed_at, from_position, to_position)
                select process, base, region, parent, path, level, indicator, n,
                       as_of - (interval '1 day' * (1000 - n)), false, changed_at, n - 1000, n - 999
                  from ingest.figure, generate_series(1, 600) n
                 where region = '340102001' and indicator = 'people-affected'
                """);
        var course = course();
        assertThat(course).hasSize(500).startsWith("102").endsWith("600", "100");
    }

    private String file(int minutesAgo, String people) {
        var reply = reporting.file(TOWNSHIP, minutesAgo, Map.of(PEOPLE, people));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        reporting.server.settle();
        return reply.json().get("id").asText();
    }

    private List<String> course() {
        reporting.server.settle();
        var path =
                "/api/v1/figures/%s/%s/history?process=%s&base=%s"
                        .formatted(TOWNSHIP, PEOPLE, Reporting.PROCESS, Reporting.BASE);
        return reporting.server.get("省", path).json().get("items").findValuesAsText("submitted");
    }
}
