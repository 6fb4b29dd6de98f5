package org.shikao.exam.roster;

import java.util.Optional;
import org.shikao.exam.rules.OutcomeRule.Proof;

/** How lists write the proof of a deferral (rule 30), such as 县人民医院诊断证明 or 学校证明. */
final class ProofWords {
    private ProofWords() {}

    /** The proof a cell names; none for a blank one, empty for words not understood. */
    static Optional<Proof> read(String text) {
        if (text.isEmpty() || text.equals("无") || text.equals("没有")) {
            return Optional.of(Proof.NONE);
        }
        if (text.contains("医院") || text.contains("诊断")) {
            boolean higher = text.contains("县")
                    || text.contains("市")
                    || text.contains("省")
                    || text.contains("二级")
                    || text.contains("三级")
                    || text.contains("二甲")
                    || text.contains("三甲");
            return Optional.of(higher ? Proof.COUNTY_HOSPITAL : Proof.HOSPITAL);
        }
        return text.contains("学校") || text.contains("校方") ? Optional.of(Proof.SCHOOL) : Optional.empty();
    }
}
