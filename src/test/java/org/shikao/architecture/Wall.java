package org.shikao.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * One rule about what may know what.
 *
 * @param name the rule as a sentence
 * @param reason why it stands
 * @param rule the rule for the packages below a root
 * @param planted the classes below {@code planted} that it must catch, named from that package
 */
record Wall(String name, String reason, Function<Tree, ArchRule> rule, List<String> planted) {
    static Wall of(String name, String reason, Function<Tree, ArchRule> rule, String... planted) {
        return new Wall(name, reason, rule, List.of(planted));
    }

    ArchRule around(Tree tree) {
        return rule.apply(tree).as(name).because(reason);
    }

    @Override
    public String toString() {
        return name;
    }
}
