package org.anlan.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anlan.domain.indicator.Indicators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measured contract check")
class ReportCheckTest {

    private final ReportCheck check = new ReportCheck();

    @AfterEach
    void close() {
        check.close();
    }

    @Test
    void passesAReportWithEveryIndicatorThroughTheWholeContract() throws IOException {
        check.indicators = 0;
        check.write();
        var values = check.parseIntoATree().get("values");
        assertThat(values).hasSize(Indicators.bundled().list().size());
        var text = new String(FullReport.bytes(0), StandardCharsets.UTF_8);
        assertThat(check.checkTheBody().getJsonObject().encode()).contains("deaths");
        assertThat(check.checkTheRequest().getJsonObject().getString("region"))
                .isEqualTo("340102001");
        assertThat(text).contains("people-affected");
    }
}
