package org.shikao.gui.roster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A roster of many invented candidates as one file. */
final class BigRoster {
    private static final int A_DAY = 90;
    private static final int A_SCHOOL = 400;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
    private static final String GIVEN = "子涵雨欣浩宇诗涵梓萱俊杰思远佳怡明轩一诺";

    private BigRoster() {}

    static Path write(Path file, int candidates) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级,备注\n");
            for (int i = 0; i < candidates; i++) {
                out.write(line(i));
            }
        }
        return file;
    }

    private static String line(int i) {
        int school = i / A_SCHOOL;
        int order = 100 + i % A_DAY;
        return String.join(
                        ",",
                        String.format("0269902%05d", i),
                        name(i),
                        order % 2 == 1 ? "男" : "女",
                        idNumber(LocalDate.of(2010, 9, 1).plusDays(i / A_DAY), order),
                        String.format("32990102%02d", school),
                        "第" + (school + 1) + "中学",
                        "九年级",
                        "九(" + (1 + i % A_SCHOOL / 50) + ")班",
                        "考生" + i)
                + "\n";
    }

    private static String name(int i) {
        int first = i / SURNAMES.length() % GIVEN.length();
        int second = i / SURNAMES.length() / GIVEN.length() % GIVEN.length();
        return "" + SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.charAt(first) + GIVEN.charAt(second);
    }

    static String idNumber(LocalDate born, int order) {
        String head = "990101" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + order;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (head.charAt(i) - '0');
        }
        return head + CHECK.charAt(sum % CHECK.length());
    }
}
