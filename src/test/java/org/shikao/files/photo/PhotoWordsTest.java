package org.shikao.files.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.School;

class PhotoWordsTest {
    private static final PhotoWords WORDS = new PhotoWords(
            List.of(
                    candidate("2026010100137", "王小"),
                    candidate("2026010100138", "王小明"),
                    candidate("2026010100139", "阿依古丽·买买提"),
                    candidate("2026010100140", "𫖯\uD883\uDC00"),
                    candidate("2026010100141", "王小明"),
                    candidate("2026010100142", "文华")),
            List.of(new School("01", "永宁县文华第二中学")));

    private static Candidate candidate(String no, String name) {
        return Candidate.of(no, name).schoolCode("01").className("九年级3班").build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026010100138.jpg",
                "2026010100138_王小明.jpg",
                "王小明 2026010100138.jpg",
                "王 小 明2026010100138.jpg",
                "王小明2026010100138王小明.jpg",
                "2026010100138(1).jpg",
                "2026010100138 - 副本.jpg",
                "2026010100138 - 副本 (2).jpg",
                "2026010100138_small.jpg",
                "IMG_2026010100138_final.v2.jpg",
                "wangxiaoming2026010100138.jpg",
                "微信图片_2026010100138.jpg",
                "永宁县文华第二中学九年级3班王小明2026010100138.jpg",
                "永宁二中_九(3)班_王小明_2026010100138.jpg",
                "二中 初三3班 2026010100138 小明.jpg",
                "2026010100138号王小明照片.jpg",
                "2026010100138王小明同学一寸照片.jpg",
                "２０２６０１０１００１３８－王小明．jpg",
                "2026010100138-男-蓝底.jpg",
            })
    void letsWordsThatFitPass(String name) {
        assertThat(WORDS.doubt(name, "2026010100138")).isEmpty();
    }

    @Test
    void knowsLongAndRareNames() {
        assertThat(WORDS.doubt("2026010100139阿依古丽买买提.jpg", "2026010100139")).isEmpty();
        assertThat(WORDS.doubt("2026010100139阿依古丽•买买提.jpg", "2026010100139")).isEmpty();
        assertThat(WORDS.doubt("2026010100139阿依古丽.jpg", "2026010100139")).isEmpty();
        assertThat(WORDS.doubt("2026010100140𫖯\uD883\uDC00.jpg", "2026010100140"))
                .isEmpty();
        assertThat(WORDS.doubt("2026010100138文华二中王小明.jpg", "2026010100138")).isEmpty();
        assertThat(WORDS.doubt("2026010100141王小明.jpg", "2026010100141")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026010100137王小明.jpg, 2026010100137, 王小明, 2026010100138",
        "2026010100139王小明照片.jpg, 2026010100139, 王小明, 2026010100138",
        "2026010100138-王小 照片.jpg, 2026010100138, 王小, 2026010100137",
        "2026010100138阿依古丽买买提.jpg, 2026010100138, 阿依古丽买买提, 2026010100139",
        "2026010100142-文华和王小明.jpg, 2026010100142, 王小明, 2026010100138",
        "2026010100138王小明和文华老师.jpg, 2026010100138, 和文华老师, ''",
        "2026010100138母亲.jpg, 2026010100138, 母亲, ''",
        "2026010100138王小朋.jpg, 2026010100138, 王小朋, ''",
        "2026010100138李雷.jpg, 2026010100138, 李雷, ''",
        "2026010100138永宁一中王小明.jpg, 2026010100138, 永宁一中, ''",
    })
    void doubtsWordsThatDoNotFit(String file, String no, String words, String other) {
        assertThat(WORDS.doubt(file, no)).contains(new PhotoWords.Doubt(words, other));
    }
}
