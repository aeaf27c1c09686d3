package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Input about rivers that breaks a rule is refused in one line that names the field:")
class BadRunoffInputTest {

    private static final String BASIN =
            "'P_mm':[1,2],'E_mm':[1,1],'parameters':{'K':1,'B':0.3,'IM':0,'UM':20,'LM':70,'DM':60,'C':0.1,'SM':20,'EX':1,'KI':0.3,'KG':0.3,'CS':0.3,'L':1,'CI':0.7,'CG':0.98}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    xinanjiang      | {BASIN,'initial_state':{'WU':21}}                                   | WU
                    xinanjiang      | {BASIN,'initial_state':{'WU':-1}}                                   | initial_state/WU
                    xinanjiang      | {BASIN,'initial_state':{'under_way':[1]}}                           | under way
                    gr4j            | {'P_mm':[1],'E_mm':[1],'X':[10,0,9,2],'initial_state':{'Prod':11,'Rout':1}} | X1
                    gr4j            | {'P_mm':[1],'E_mm':[1],'X':[10,0,9,1e9]}                            | X4
                    muskingum       | {'K_h':9,'X':0.2,'dt_h':1,'inflow':[1],'pieces':2}                  | 2KX
                    calibrate       | {'P_mm':[1,2],'E_mm':[1,1],'Qobs_mm':[1,1],'calibration':[0,9]}     | calibration
                    calibrate       | {'P_mm':[1,2],'E_mm':[1,1],'Qobs_mm':[1,1],'calibration':[0,2]}     | validation
                    calibrate       | {'P_mm':[1,2],'E_mm':[1,1],'Qobs_mm':[1],'calibration':[0,1]}       | Qobs_mm
                    calibrate       | {'P_mm':[1,2],'E_mm':[1,-1],'Qobs_mm':[1,1],'calibration':[0,1]}    | step 1
                    calibrate       | {'P_mm':[1,2],'E_mm':[1,1],'Qobs_mm':[1,1],'calibration':[0,1],'ranges':{'Z':[0,1]}} | ranges
                    calibrate       | {'P_mm':[1,2],'E_mm':[1,1],'Qobs_mm':[1,1],'calibration':[0,1],'ranges':{'K':[1,1]}} | K
                    sub-basins      | {'dt_h':1,'basins':[{'name':'a','area_km2':1,'next':'b','Q_mm':[1]}]} | one
                    unit-hydrograph | {'shape':0,'scale':1}                                               | shape
                    local-level     | {'values':[1,null,2]}                                               | three
                    rating-curve    | {'stages':[1]}                                                      | segments
                    rating-curve    | {'gaugings':[[1,2],[2,3],[3,4],[4,-5]]}                             | Gauging 3
                    emos            | {'observed':[1,2],'ensembles':[[1,2]]}                              | ensembles
                    flow-forecast   | {'observed':[1,2]}                                                  | simulated
                    flow-forecast   | {'observed':[1,2],'simulated':[[1,2]]}                              | simulated/0 ([1,2])
                    flow-forecast   | {'observed':[1,2],'simulated':[[1,2,null]]}                         | simulated/0
                    flow-forecast   | {'observed':[null,null],'simulated':[[1,2,3]]}                      | observed
                    flow-forecast   | {'observed':[1,2],'simulated':[[1,2,3]],'members':20}               | members
                    flow-forecast   | {'observed':[1,2],'simulated':[[1,2,3]],'first_date':'1998-13-01'}  | first_date
                    """)
    void isRefused(String method, String input, String named) {
        var text = input.replace("BASIN", BASIN).replace('\'', '"');
        assertThatThrownBy(() -> Lab.find(method).orElseThrow().run(text))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("\n");
    }
}
