package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.flow.SortFiles.Sorted;

/** What a dropped file is, is found by its content. */
class SortFilesTest {
    private static final String ID = "990101201005120016";

    @TempDir
    private Path folder;

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", rows) + "\n");
    }

    private static Sorted only(Path file) {
        return SortFiles.of(List.of(file));
    }

    @Test
    void aListOfExemptionsThatLacksTheColumnsOfARosterIsNoRoster() throws IOException {
        Path wide = file("a.csv", "准考证号,姓名,免考,缓考", "1001,甲,残疾,", "1002,乙,,是", "1003,丙,,");
        Path tall = file("b.csv", "考号,姓名,申请事项,科目,原因", "1001,甲,缓考,物理,骨折");

        assertThat(only(wide).seconds()).containsExactly(wide);
        assertThat(only(tall).seconds()).containsExactly(tall);
    }

    @Test
    void aRosterWithAColumnForExemptionsIsARoster() throws IOException {
        Path some = file("a.csv", "准考证号,姓名,身份证号,免考", "1001,甲," + ID + ",残疾", "1002,乙," + ID + ",");
        Path none = file("b.csv", "准考证号,姓名,身份证号,免考,考生类别", "1001,甲," + ID + ",否,应届", "1002,乙," + ID + ",不免,应届");
        Path typed = file("c.csv", "准考证号,姓名,身份证号,类别,特殊需要", "1001,甲," + ID + ",应届,无");
        Path odd = file("d.csv", "准考证号,姓名,证件,免考", "1001,甲," + ID + ",", "1002,乙," + ID + ",", "1003,丙," + ID + ",残疾");

        for (Path roster : List.of(some, none, typed, odd)) {
            assertThat(only(roster).rosters()).as(roster.toString()).containsExactly(roster);
        }
    }

    @Test
    void whereEveryRowOfARosterGrantsSomethingAPersonIsAsked() throws IOException {
        Path file = file("a.csv", "学校,班级,姓名,准考证号,身份证号,免考", "一中,1,甲,1001," + ID + ",残疾", "一中,1,乙,1002," + ID + ",病");

        assertThat(only(file).either()).containsExactly(file);
    }

    @Test
    void picturesAndTheirArchivesAndFoldersArePhotos() throws IOException {
        Path picture = Files.write(folder.resolve("x.dat"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
        Path zip = zip("y.xlsx", "照片/1001.jpg");
        Path pictures = Files.createDirectory(folder.resolve("照片"));
        Files.write(pictures.resolve("1.JPG"), new byte[] {1});

        assertThat(SortFiles.of(List.of(picture, zip, pictures)).photos()).containsExactly(picture, zip, pictures);
    }

    @Test
    void aFolderOfListsStandsForTheListsInIt() throws IOException {
        Path school = Files.createDirectories(folder.resolve("各校/一中"));
        Path roster = Files.writeString(school.resolve("名单.csv"), "准考证号,姓名,身份证号\n1001,甲," + ID + "\n");
        Files.writeString(school.resolve("~$名单.xlsx"), "");
        Files.writeString(school.resolve(".DS_Store"), "");

        assertThat(only(folder.resolve("各校")).rosters()).containsExactly(roster);
    }

    @Test
    void whatCannotBeReadIsLeftToTheReaderOfRosters() throws IOException {
        Path empty = file("empty.xlsx");
        Path cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0});
        Path book = zip("book.zip", "[Content_Types].xml");
        Path gone = folder.resolve("gone.csv");

        List<Path> all = List.of(empty, cut, book, gone);
        assertThat(SortFiles.of(all)).isEqualTo(new Sorted(all, List.of(), List.of(), List.of()));
    }

    private Path zip(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
            zip.closeEntry();
        }
        return file;
    }
}
