package org.shikao.sample;

import java.util.List;
import java.util.Random;

/** Invented names: common surnames of a mountain county, minority names with a dot, rare characters, long and short ones. */
final class SampleNames {
    private static final String[] SURNAMES =
            ("向 田 彭 龙 石 吴 杨 张 王 李 刘 陈 周 黄 覃 唐 胡 罗 谭 麻 欧阳 宋 姚 邓 冉 贾 滕 舒 瞿 梁 符 尚").split(" ");
    private static final String GIVEN = "子轩宇浩然梓涵欣怡诗雨晨佳琪文博思远志明丽娟海燕建军春花秋月云峰岩松竹青山泉溪禾苗苹果玉兰杰俊豪雅静婷芳敏慧强磊鑫淼森彤瑶琳琅珊瑾瑜昊晟旭东阳光辉星辰灿";
    /** Every character here has a glyph in the bundled font; the code points reach from Ext A to Ext E. */
    static final List<String> RARE =
            List.of("田𬭛", "向䶮", "彭㛃", "龙𫍯", "石㸌", "杨𬱖", "吴𫘧", "张𬍛", "刘犇犇", "陈骉", "黄赟", "麻翀", "覃彧", "谭喆", "王堃");

    static final List<String> DOTTED = List.of(
            "阿依古丽·买买提",
            "扎西·次仁",
            "古丽娜尔·阿卜杜热合曼",
            "艾力·吐尔逊",
            "卓玛·央金",
            "巴特尔·额尔敦",
            "努尔兰•叶尔肯",
            "迪丽热巴・库尔班",
            "阿卜杜外力·阿卜杜热西提·麦麦提依明");
    private final Random random;

    SampleNames(Random random) {
        this.random = random;
    }

    String surname() {
        return SURNAMES[Math.min(random.nextInt(SURNAMES.length), random.nextInt(SURNAMES.length))];
    }

    String given() {
        return random.nextInt(5) == 0 ? letter() : letter() + letter();
    }

    private String letter() {
        return String.valueOf(GIVEN.charAt(random.nextInt(GIVEN.length())));
    }
}
