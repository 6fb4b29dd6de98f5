package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.exam.Problem;

/** Encrypted workbooks: those that Excel opens without asking are read, all others are sent back. */
class LockedWorkbookTest {
    private static final Path SAMPLE = Path.of("sample-data", "rosters");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void asksForThePasswordToBeTakenOff(EncryptionMode mode) throws IOException, GeneralSecurityException {
        assertThat(code(locked(mode, "secret"))).containsExactly("SHEET_PASSWORD");
        assertThat(code(lockedXls("secret"))).containsExactly("SHEET_PASSWORD");
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void opensWithoutAskingWhatExcelOpensWithoutAsking(EncryptionMode mode)
            throws IOException, GeneralSecurityException {
        RosterSheets plain = new RosterReader().read(SAMPLE.resolve("school-12.xlsx"), "a", List.of());

        RosterSheets read = new RosterReader().read(locked(mode, Decryptor.DEFAULT_PASSWORD), "a", List.of());

        assertThat(read).isEqualTo(plain);
        assertThat(read.sheets().get(0).rows()).isNotEmpty();
    }

    @Test
    void opensAnOldWorkbookThatExcelOpensWithoutAsking() throws IOException {
        RosterSheets plain = new RosterReader().read(SAMPLE.resolve("school-04.xls"), "a", List.of());

        RosterSheets read = new RosterReader().read(lockedXls(Decryptor.DEFAULT_PASSWORD), "a", List.of());

        assertThat(read).isEqualTo(plain);
        assertThat(read.sheets().get(0).rows()).isNotEmpty();
    }

    @Test
    void leavesNoDecryptedCopyBehind() throws IOException, GeneralSecurityException, SheetRefused {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        Path locked = locked(EncryptionMode.standard, Decryptor.DEFAULT_PASSWORD);

        new LockedSource(SheetLimits.DEFAULT, copies).read(locked, new Ignored());
        assertThatThrownBy(() -> new LockedSource(new SheetLimits(1_000, 1_000, 10, 10, 100), copies)
                        .read(locked, new Ignored()))
                .isInstanceOf(SheetRefused.class);

        assertThat(copies).isEmptyDirectory();
    }

    private Path locked(EncryptionMode mode, String password) throws IOException, GeneralSecurityException {
        Path xlsx = folder.resolve("locked.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(xlsx)) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream inner = encryptor.getDataStream(files)) {
                Files.copy(SAMPLE.resolve("school-12.xlsx"), inner);
            }
            files.writeFilesystem(out);
        }
        return xlsx;
    }

    private Path lockedXls(String password) throws IOException {
        Path xls = folder.resolve("locked.xls");
        try (InputStream in = Files.newInputStream(SAMPLE.resolve("school-04.xls"));
                HSSFWorkbook book = new HSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(xls)) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return xls;
    }

    private static List<String> code(Path file) throws IOException {
        return new RosterReader()
                .read(file).problems().stream().map(Problem::code).toList();
    }

    /** Takes everything and keeps nothing. */
    private static final class Ignored implements SheetSink {
        @Override
        public void sheet(String name, boolean hidden) {}

        @Override
        public void row(SheetRow row) {}
    }
}
