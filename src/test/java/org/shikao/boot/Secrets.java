package org.shikao.boot;

import org.shikao.flow.Entropy;
import org.shikao.flow.SeededEntropy;
import org.shikao.store.Install;
import org.shikao.text.Lang;

/**
 * Exam identifiers and draw secrets of the tests: the same in every run, so that a test that depends on who was drawn
 * where fails always or never. {@code -Dshikao.secrets=…} runs them with others.
 */
public final class Secrets {
    private Secrets() {}

    /** @param laptop tells the secrets of several laptops apart */
    public static Entropy of(String laptop) {
        return new SeededEntropy(System.getProperty("shikao.secrets", "1") + ' ' + laptop);
    }

    /** The flows of an install of their own, whose secrets follow from its name. */
    public static Wiring wiring(String laptop, String person) {
        return new Wiring(Install.here(laptop, person), Lang.ZH_CN, of(laptop));
    }
}
