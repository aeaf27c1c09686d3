package org.anlan.app.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.anlan.app.drill.stage.EvidenceReader.Sign;
import org.anlan.domain.RegionCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A drill's warning is for")
class WarningAreaTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");

    private final WarningArea area =
            new WarningArea(
                    PROVINCE,
                    new Judgement(),
                    Map.of("50800100", new RegionCode("341200")),
                    (outer, inner) ->
                            outer.equals(inner)
                                    || (outer.digits().endsWith("00")
                                            && inner.digits()
                                                    .startsWith(outer.digits().substring(0, 4))));

    private static Sign rain(String county, String mm) {
        return new Sign(Element.AREAL_RAIN, new BigDecimal(mm), county, "雨");
    }

    @Test
    void theCountiesWhoseRainBearsItsColourAndNoOthers() {
        var signs = List.of(rain("341021", "260"), rain("341022", "180"), rain("341023", "60"));
        assertThat(area.of(Level.ORANGE, signs, List.of())).containsExactly("341021", "341022");
        assertThat(area.of(Level.RED, signs, List.of())).containsExactly("341021");
    }

    @Test
    void theCityOfARiverOverItsMarkWithoutNamingItsCountiesAgain() {
        var river = new Sign(Element.OVER_GUARANTEE, new BigDecimal("0.1"), "50800100", "水");
        var signs = List.of(river, rain("341225", "260"), rain("341021", "260"));
        assertThat(area.of(Level.RED, signs, List.of())).containsExactly("341021", "341200");
    }

    @Test
    void theCountiesThatReportedWhereReviewedFiguresBearIt() {
        var figures = new Sign(Element.RESPONSE_LEVEL, new BigDecimal("2"), "", "灾情");
        var reported = List.of(new RegionCode("341523"), new RegionCode("341225"));
        assertThat(area.of(Level.ORANGE, List.of(figures), reported))
                .containsExactly("341225", "341523");
    }

    @Test
    void theProvinceOnlyWhereNothingNamesAPlace() {
        assertThat(area.of(Level.RED, List.of(rain("341021", "60")), List.of()))
                .containsExactly("340000");
    }
}
