package org.shikao.files.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.roster.Candidate;

class PhotoNamesTest {
    private static final PhotoNames NAMES = new PhotoNames(List.of(
            candidate("2026010100137", "99010120110101001X", "G99010120110101001X"),
            candidate("2026010100138", "990101201101010028", "L990101201101010028"),
            candidate("2026010100139", "", "2026010100140"),
            candidate("2026010100140", "990101201101010036", ""),
            candidate("26-01-000007", "990101201101010044", ""),
            candidate("12", "990101201101010052", "")));

    private static Candidate candidate(String no, String idNo, String studentNo) {
        return Candidate.of(no, "张三").idNo(idNo).studentNo(studentNo).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026010100137.jpg",
                "2026010100137",
                "2026010100137.JPEG",
                "2026010100137-张三.jpg",
                "张三2026010100137.png",
                "永宁一中_九(3)班_张三_2026010100137.jpg",
                "2026010100137zhangsan.jpg",
                "zhangsan2026010100137.jpg",
                "２０２６０１０１００１３７－张三．jpg",
                "2026010100137(1).jpg",
                "2026010100137 - 副本.jpg",
                "IMG_2026010100137_final.v2.jpg",
                "99010120110101001X.jpg",
                "99010120110101001x.jpg",
                "99010120110101001Ｘ.jpg",
                "张三99010120110101001x照片.jpg",
                "990101 20110101 001X.jpg",
                "g99010120110101001x.jpg",
                "2026010100137-99010120110101001X-张三.jpg",
            })
    void findsTheNumberWithAnythingRoundIt(String name) {
        assertThat(NAMES.candidates(name)).containsExactly("2026010100137");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三.jpg",
                "202601010013.jpg",
                "02026010100137.jpg",
                "20260101001377.jpg",
                "026010100137.jpg",
                "99010120110101001.jpg",
                "99010120110101001х.jpg",
                "九(3)班12号.jpg",
                "12班.jpg",
                "1-2.jpg",
                "IMG_20260516.jpg",
                ".jpg",
                "",
            })
    void guessesNothing(String name) {
        assertThat(NAMES.candidates(name)).isEmpty();
    }

    @Test
    void namesAllWhoseNumbersAFileHolds() {
        assertThat(NAMES.candidates("2026010100137+2026010100138.jpg"))
                .containsExactly("2026010100137", "2026010100138");
        assertThat(NAMES.candidates("2026010100137-990101201101010028.jpg"))
                .containsExactly("2026010100137", "2026010100138");
        // a student number that is another's candidate number
        assertThat(NAMES.candidates("2026010100140.jpg")).containsExactly("2026010100139", "2026010100140");
    }

    @Test
    void readsANumberWithItsOwnMarks() {
        assertThat(NAMES.candidates("26-01-000007.jpg")).containsExactly("26-01-000007");
        assertThat(NAMES.candidates("2601000007 李四.jpg")).containsExactly("26-01-000007");
    }

    @Test
    void takesAShortNumberOnlyByItself() {
        assertThat(NAMES.candidates("12.jpg")).containsExactly("12");
        assertThat(NAMES.candidates("12-张三.jpg")).containsExactly("12");
        assertThat(NAMES.candidates("张三 12.jpg")).containsExactly("12");
    }
}
