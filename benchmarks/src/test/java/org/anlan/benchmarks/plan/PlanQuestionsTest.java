package org.anlan.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measured questions about a plan")
class PlanQuestionsTest {

    @Test
    void areAskedOfAPlanForTheWholeProvinceAndAllAnswered() throws IOException {
        var rows = new PlanQuestionsBench().run(30).rows();
        assertThat(rows).hasSize(5);
        var why = rows.get(1);
        assertThat(why).containsEntry("times", 30);
        assertThat((Double) why.get("p50 ms")).isPositive();
    }
}
