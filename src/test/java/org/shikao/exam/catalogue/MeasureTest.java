package org.shikao.exam.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    @ParameterizedTest
    @CsvSource({
        "毫升, mL",
        "ML, mL",
        "ml, mL",
        "' mL ', mL",
        "ｍｌ, mL",
        "㎖, mL",
        "cm³, mL",
        "升, L",
        "l, L",
        "公升, L",
        "克, g",
        "'克 ', g",
        "G, g",
        "千克, kg",
        "公斤, kg",
        "Kg, kg",
        "㎏, kg",
        "毫克, mg",
        "MG, mg",
        "μL, μL",
        "µL, μL",
        "ul, μL",
        "微升, μL"
    })
    void writesAUnitInOneWay(String written, String unit) {
        assertThat(Measure.normal(written)).isEqualTo(unit);
        assertThat(Measure.isMeasured(written)).isTrue();
    }

    @Test
    void leavesWhatIsCountedAsItIs() {
        for (String unit : List.of("滴", "支", "片", "张", "", " 空格 ", "m", "格", "升升")) {
            assertThat(Measure.normal(unit)).isEqualTo(unit);
            assertThat(Measure.isMeasured(unit)).isFalse();
            assertThat(Measure.millilitres(unit, 100)).isEmpty();
            assertThat(Measure.grams(unit, 100)).isEmpty();
        }
    }

    @Test
    void reckonsInMillilitresAndGrams() {
        assertThat(Measure.millilitres("L", 25)).contains(25_000L);
        assertThat(Measure.millilitres("mL", 25)).contains(25L);
        assertThat(Measure.millilitres("微升", 1_001)).contains(2L);
        assertThat(Measure.grams("公斤", 150)).contains(150_000L);
        assertThat(Measure.grams("mg", 50_000)).contains(50L);
        assertThat(Measure.grams("mL", 50)).isEmpty();
        assertThat(Measure.millilitres("g", 50)).isEmpty();
    }
}
