package org.shikao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shikao.Main;

/** The walls stand round the product, and each catches the violation planted for it. */
class WallsTest {
    private static final Tree PRODUCT = new Tree("org.shikao");
    private static final Tree PLANTED = new Tree("org.shikao.architecture.planted");
    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED.root());

    static List<Wall> walls() {
        return Walls.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void standsRoundTheProduct(Wall wall) {
        wall.around(PRODUCT).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void catchesWhatIsPlantedAndNothingElse(Wall wall) {
        EvaluationResult found = wall.around(PLANTED).evaluate(PLANTED_CLASSES);

        List<String> details = found.getFailureReport().getDetails();
        assertThat(wall.planted())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(details)
                        .as("must catch %s", each)
                        .anyMatch(detail -> detail.contains(PLANTED.only(each))));
        assertThat(details)
                .allMatch(detail -> wall.planted().stream().anyMatch(each -> detail.contains(PLANTED.only(each))));
    }

    @Test
    void looksAtTheProductOnly() {
        assertThat(PRODUCT_CLASSES.contain(Main.class)).isTrue();
        assertThat(PRODUCT_CLASSES.contain(WallsTest.class)).isFalse();
    }
}
