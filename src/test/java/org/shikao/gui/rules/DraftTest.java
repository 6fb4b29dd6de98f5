package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RuleCheck;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.flow.ShippedRules;

class DraftTest {
    private static final RulePack PACK = new ShippedRules().all().get(0);

    private final Draft draft = new Draft(PACK, PACK);

    @TempDir
    private Path folder;

    @Test
    void anUnknownKeyAndAnUnknownPartAreRefused() {
        assertThatThrownBy(() -> draft.set("score.nonsense", 1)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> draft.set("score.rounding.nonsense", 1)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> draft.set("outcomes.penalties[9].marks", Marks.ZERO))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(draft.canUndo()).isFalse();
    }

    @Test
    void typingIntoOneFieldIsOneStepOfUndo() {
        draft.set("exam.title", "甲");
        draft.set("exam.title", "甲乙");
        draft.set("labels.room", "考场");
        draft.undo();
        assertThat(draft.now().pack().exam().title()).isEqualTo("甲乙");
        assertThat(draft.now().pack().labels().room()).isEqualTo(PACK.labels().room());
        draft.undo();
        assertThat(draft.now().pack()).isEqualTo(PACK);
        draft.redo();
        draft.redo();
        assertThat(draft.now().pack().labels().room()).isEqualTo("考场");
        assertThat(draft.canRedo()).isFalse();
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        draft.set("exam.title", "甲");
        draft.undo();
        draft.set("exam.title", "乙");
        assertThat(draft.canRedo()).isFalse();
    }

    @Test
    void whatIsNoValueIsAnErrorUntilItIsOneOrUndone() {
        draft.set("session.size", 20);
        draft.rest();
        draft.unreadable("session.size", "2o");
        assertThat(draft.legal()).isFalse();
        assertThat(draft.differsFrom(PACK)).isTrue();
        assertThat(draft.now().pack().session().size()).isEqualTo(20);
        draft.undo();
        assertThat(draft.legal()).isTrue();
        draft.unreadable("session.size", "");
        draft.set("session.size", 20);
        assertThat(draft.legal()).isTrue();
    }

    @Test
    void takingALineOutForgetsWhatWasTypedInIt() {
        draft.unreadable("outcomes.penalties[2].percent", "x");
        draft.set("outcomes.penalties", List.of());
        assertThat(draft.legal()).isTrue();
    }

    @Test
    void oneKeyGoesBackToThePackItCameFrom() {
        draft.set("score.decimals", 2);
        draft.set("score.rounding", Rounding.TRUNCATE);
        assertThat(draft.changes()).extracting(RuleKey::path).containsExactly("score.rounding", "score.decimals");
        draft.reset(RuleKeys.at("score.rounding").orElseThrow());
        assertThat(draft.changes()).extracting(RuleKey::path).containsExactly("score.decimals");
        draft.undo();
        assertThat(draft.now().pack().score().rounding()).isEqualTo(Rounding.TRUNCATE);
    }

    /** Thirty random edits of every key; what is legal is written and read again, and undoing all leads back. */
    @Test
    void everyEditRoundTripsThroughAFile() throws Exception {
        long seed = 20260516;
        Random random = new Random(seed);
        ShippedRules rules = new ShippedRules();
        Path file = folder.resolve("自定.yaml");
        int legal = 0;
        for (RuleKey key : leaves()) {
            for (int i = 0; i < 30; i++) {
                Draft one = new Draft(PACK, PACK);
                Object value = other(key, RulePath.get(PACK, key.path()), random);
                one.set(key.path(), value);
                RulePack edited = one.now().pack();
                assertThat(RulePath.get(edited, key.path())).isEqualTo(value);
                if (Problem.anyError(RuleCheck.check(edited))) {
                    assertThat(rules.write(edited, file).refused()).isTrue();
                } else {
                    legal++;
                    assertThat(rules.write(edited, file).refused()).isFalse();
                    assertThat(rules.pack(file.toString()).get())
                            .as("seed %d, %s", seed, key.path())
                            .isEqualTo(edited);
                }
                one.undo();
                assertThat(one.now().pack()).isEqualTo(PACK);
            }
        }
        assertThat(legal).isGreaterThan(500);
        assertThat(Files.list(folder)).containsExactly(file);
    }

    private static List<RuleKey> leaves() {
        List<RuleKey> leaves = new ArrayList<>();
        for (RuleKey key : RuleKeys.all()) {
            int parts = key.kind() == RuleKey.Kind.TABLE ? ((List<?>) RulePath.get(PACK, key.path())).size() : 0;
            for (int i = 0; i < parts; i++) {
                for (RuleKey column : key.columns()) {
                    String path = key.path() + "[" + i + "]." + column.last();
                    leaves.add(RuleKey.of(column.number(), path, column.kind()));
                }
            }
            leaves.add(key);
        }
        return leaves;
    }

    private static Object other(RuleKey key, Object value, Random random) {
        if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[random.nextInt(all.length)];
        }
        return switch (key.kind()) {
            case WHOLE -> random.nextInt(120);
            case MARKS -> new Marks(random.nextInt(2000));
            case SWITCH -> random.nextBoolean();
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
            case TIME -> LocalTime.of(random.nextInt(24), random.nextInt(60));
            case WORDS -> List.of("主考", "签" + random.nextInt(9));
            case POOL -> List.of("WL01", "HX0" + (1 + random.nextInt(8)));
            case PAIRS -> List.of(List.of("3299010001", "329901000" + (2 + random.nextInt(8))));
            case TABLE -> shorter((List<?>) value, random);
            default -> random.nextInt(5) == 0 ? "" : "甲: #\"" + random.nextInt(99);
        };
    }

    private static List<?> shorter(List<?> list, Random random) {
        return List.copyOf(list.subList(0, random.nextInt(list.size() + 1)));
    }
}
