package org.anlan.dashboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The marks of a printed document")
class ChineseMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    截至7月12日11时,受灾         | 截至7月12日11时，受灾
                    3个县(市、区)215.7万人       | 3个县（市、区）215.7万人
                    口径:入梅以来。状态:已审核   | 口径：入梅以来。状态：已审核
                    倒塌849间(截至7月10日);      | 倒塌849间（截至7月10日）；
                    2031年7月1日 18:27           | 2031年7月1日 18:27
                    GB/T 9704 (2012), p. 3       | GB/T 9704 (2012), p. 3
                    部分(synthetic split),不是   | 部分（synthetic split），不是
                    """)
    void areFullWidthBesideChineseAndNarrowBetweenDigits(String written, String printed) {
        assertThat(ChineseMarks.wide(written)).isEqualTo(printed);
        assertThat(ChineseMarks.wide(printed)).as("asked again").isEqualTo(printed);
    }
}
