package org.shikao.sample.defect;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Names as identity cards have them: common, rare characters of every extension, minority names with every dot. */
public final class Names {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗向田彭龙石覃麻冉瞿";
    private static final String GIVEN = "子轩宇浩然梓涵欣怡诗雨晨佳琪文博思远志明丽娟海燕军春花秋月云峰岩松竹青山泉溪禾苗玉兰杰俊豪雅静婷芳敏慧强磊鑫";
    /** All dots that registers and input methods write between the parts of a name. */
    public static final List<String> DOTS = List.of("·", "•", "‧", "・", "･", "⋅", "∙", "．", ".");

    private static final List<String> MINORITY =
            List.of("阿依古丽|买买提", "扎西|次仁", "古丽娜尔|阿卜杜热合曼", "阿卜杜外力|阿卜杜热西提|麦麦提依明", "卓玛|央金", "巴特尔|额尔敦");
    /** First and last assigned code point: URO, Ext A, B, C, D, E, F, G, H, I. */
    private static final int[][] RANGES = {
        {0x4E00, 0x9FA5},
        {0x3400, 0x4DB5},
        {0x20000, 0x2A6D6},
        {0x2A700, 0x2B734},
        {0x2B740, 0x2B81D},
        {0x2B820, 0x2CEA1},
        {0x2CEB0, 0x2EBE0},
        {0x30000, 0x3134A},
        {0x31350, 0x323AF},
        {0x2EBF0, 0x2EE5D}
    };

    private static final int LONGEST = 40;
    private static final int COMMON = 80;

    private final Random random;
    private final Predicate<String> holds;

    /** @param holds whether the file's encoding can keep a name */
    public Names(Random random, Predicate<String> holds) {
        this.random = random;
        this.holds = holds;
    }

    String next() {
        String name = random.nextInt(100) < COMMON ? common() : odd();
        return holds.test(name) ? name : common();
    }

    private String common() {
        String given = letter(GIVEN) + (random.nextInt(4) == 0 ? "" : letter(GIVEN));
        return letter(SURNAMES) + given;
    }

    private String odd() {
        return switch (random.nextInt(8)) {
            case 0 -> letter(SURNAMES);
            case 1 -> letter(SURNAMES) + "　" + letter(GIVEN);
            case 2 -> rare(LONGEST);
            case 3, 4 -> dotted();
            default -> letter(SURNAMES) + rare(2);
        };
    }

    private String dotted() {
        return MINORITY.get(random.nextInt(MINORITY.size())).replace("|", DOTS.get(random.nextInt(DOTS.size())));
    }

    /** One to {@code longest} characters out of all extensions. */
    public String rare(int longest) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(longest); i >= 0; i--) {
            int[] range = RANGES[random.nextInt(RANGES.length)];
            name.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return name.toString();
    }

    /** Up to {@code longest} characters with a dot of this kind somewhere between them. */
    public String rareWithDot(int longest, String dot) {
        String name = rare(longest - 2) + letter(GIVEN);
        int at = name.offsetByCodePoints(0, 1);
        return name.substring(0, at) + dot + name.substring(at);
    }

    private String letter(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }
}
