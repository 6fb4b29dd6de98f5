package org.shikao.exam.catalogue;

import org.shikao.exam.catalogue.Recipe.Kind;

/** Looks for solutions that nobody can make up: of an unknown stock, or of more than dissolves. */
final class RecipeCheck {
    private RecipeCheck() {}

    static void check(Reagent reagent, Findings findings) {
        Strength strength = new Strength(reagent.name(), reagent.concentration());
        boolean counted = Recipe.of(reagent, reagent.amount().hundredths()).kind() == Kind.UNIT_UNKNOWN;
        findings.warnIf(counted, "RECIPE_UNIT", "reagents", reagent.name(), reagent.concentration(), reagent.unit());
        if (!Recipe.isMadeUp(reagent.unit()) || strength.method().kind() != Kind.NOT_COMPUTABLE) {
            return;
        }
        boolean beyond = strength.isBeyondSolubility();
        findings.warnIf(!beyond, "RECIPE_UNKNOWN", "reagents", reagent.name(), reagent.concentration());
        if (beyond) {
            findings.warnIf(true, "SOLUBILITY_EXCEEDED", "reagents", strength.solubility());
        }
    }
}
