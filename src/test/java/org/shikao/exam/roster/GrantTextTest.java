package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.roster.GrantText.Kind;

/** What schools write into a cell about exemptions and deferrals. */
class GrantTextTest {
    private static String read(String text, Kind usual) {
        return GrantText.of(text, usual).stream()
                .map(part -> part.kind().name().charAt(0)
                        + new TreeSet<>(part.subjects()).toString()
                        + part.reason()
                        + part.percent().map(p -> " " + p + "%").orElse(""))
                .collect(Collectors.joining(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "否", "不申请", "-", "/", "×", "0", "n", "No", ";；\n"})
    void saysNothing(String text) {
        assertThat(GrantText.of(text, Kind.EXEMPTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "是|E[]",
                "√|E[]",
                "Y|E[]",
                "全部|E[]",
                "物理|E[PHYSICS]",
                "物理、化学|E[PHYSICS, CHEMISTRY]",
                "物理和生物学|E[PHYSICS, BIOLOGY]",
                "残疾|E[]残疾",
                "残疾 50%|E[]残疾 50%",
                "残疾（60%）|E[]残疾 60%",
                "残疾,60%|E[]残疾 60%",
                "残疾：60％|E[]残疾 60%",
                "是：残疾|E[]残疾",
                "全部：残疾 60%|E[]残疾 60%",
                "物理：残疾|E[PHYSICS]残疾",
                "物理（残疾60%）|E[PHYSICS]残疾 60%",
                "物理 残疾|E[PHYSICS]残疾",
                "化学免考|E[CHEMISTRY]",
                "化学免考：伤病|E[CHEMISTRY]伤病",
                "免考|E[]",
                "免考（伤病）|E[]伤病",
                "免考物理|E[PHYSICS]",
                "物理、化学：残疾；生物：伤病|E[PHYSICS, CHEMISTRY]残疾;E[BIOLOGY]伤病",
                "缓考|D[]",
                "缓考：生病|D[]生病",
                "缓考 物理：生病|D[PHYSICS]生病",
                "物理缓考|D[PHYSICS]",
                "物理免考：残疾；化学缓考：骨折|E[PHYSICS]残疾;D[CHEMISTRY]骨折",
                "取消缓考|B[]",
                "撤销|B[]",
                "取消缓考 化学|B[CHEMISTRY]",
                "音乐：残疾|U[]音乐：残疾",
                "60%|E[]60%"
            })
    void readsAnExemption(String text, String read) {
        assertThat(read(text, Kind.EXEMPTION)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"是|D[]", "生病|D[]生病", "物理：生病|D[PHYSICS]生病", "免考：残疾|E[]残疾", "√：住院|D[]住院"})
    void readsADeferral(String text, String read) {
        assertThat(read(text, Kind.DEFERRAL)).isEqualTo(read);
    }

    @Test
    void neverFailsAndLosesNoReasonWhateverStandsThere() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<String> bits = List.of(
                "物理", "化学", "、", "：", ":", "（", "）", "(", "残疾", "60%", "％", "缓考", "免考", "取消", "；", "是", " ", "\n", "𠮷",
                "\u00a0");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(7); n > 0; n--) {
                text.append(bits.get(random.nextInt(bits.size())));
            }
            List<GrantText> parts = GrantText.of(text.toString(), Kind.EXEMPTION);
            if (text.indexOf("残疾") >= 0 && text.indexOf("取消") < 0) {
                assertThat(parts)
                        .as("seed %d: %s", seed, text)
                        .anyMatch(part -> part.reason().contains("残疾"));
            }
        }
    }
}
