package org.anlan.forecasting.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A question to counties")
class CountyFilterTest {
    private static final Map<String, Class<?>> ATTRIBUTES =
            Map.of("name", String.class, "meanMm", Double.class, "skill", Boolean.class);

    private static Map<String, @Nullable Object> county(
            String name, @Nullable Double mean, boolean skill) {
        var county = new HashMap<String, @Nullable Object>();
        county.put("name", name);
        county.put("meanMm", mean);
        county.put("skill", skill);
        return county;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            meanMm > 100                                | true  | false | false
            meanMm > 100 AND skill = true               | true  | false | false
            meanMm BETWEEN 20 AND 60                    | false | true  | false
            name LIKE '%县' OR meanMm IS NULL           | true  | false | true
            NOT (skill = true)                          | false | false | true
            """)
    void findsThoseThatAnswerIt(String text, boolean first, boolean second, boolean third) {
        var filter = CountyFilter.of(text, ATTRIBUTES);
        assertThat(filter.matches(county("歙县", 122.5, true))).isEqualTo(first);
        assertThat(filter.matches(county("屯溪区", 41.0, true))).isEqualTo(second);
        assertThat(filter.matches(county("金安区", null, false))).isEqualTo(third);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            meanMm >                              | 条件读不懂
            rain > 5                              | rain 不是字段;字段有 meanMm、name、skill
            abs(meanMm) > 5                       | 只能用比较
            env('user') = 'x'                     | 只能用比较
            meanMm > 1; drop table forecasting.issued | 条件
            """)
    void isRefusedInWordsWhenItAsksForAnythingElse(String text, String words) {
        assertThatThrownBy(() -> CountyFilter.of(text, ATTRIBUTES))
                .isInstanceOf(RasterRefused.class)
                .hasMessageContaining(words);
    }

    @Test
    void isRefusedWhenTooLong() {
        assertThatThrownBy(() -> CountyFilter.of("meanMm > 1 AND ".repeat(60), ATTRIBUTES))
                .hasMessageContaining("最多 500 字");
    }
}
