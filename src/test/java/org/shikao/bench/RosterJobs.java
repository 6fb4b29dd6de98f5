package org.shikao.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.shikao.bench.Job.Desk;
import org.shikao.bench.Job.Outcome;
import org.shikao.boot.Wiring;
import org.shikao.files.sheet.RosterReader;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.store.Install;
import org.shikao.text.Lang;

/** A roster taken into an exam file, and what others need only to read it. The count is that of the rows below the heading. */
final class RosterJobs {
    private RosterJobs() {}

    /** The whole import into a new exam: read, judged, stored, on the disk. */
    static Job imported(String file) {
        return new Job() {
            private final Wiring wiring = new Wiring(Install.here("bench", "bench"), Lang.ZH_CN);
            private OpenExam exam;

            @Override
            public void prepare(Desk desk) throws IOException {
                NewExam content = new NewExam("hunan", Optional.empty(), "bench");
                exam = wiring.exams.create(desk.output("shikao"), content).get();
            }

            @Override
            public Outcome run(Desk desk) throws IOException {
                RosterOptions options = new RosterOptions(false, false);
                Answer<RosterReport> answer = wiring.roster.run(exam, List.of(desk.file(file)), options, Progress.NONE);
                exam.close();
                return Outcome.of(answer.get().imported());
            }
        };
    }

    /** Our reader alone. */
    static Job read(String file) {
        return desk -> Outcome.of(new RosterReader()
                .read(desk.file(file)).sheets().stream()
                        .mapToLong(s -> s.rows().size())
                        .sum());
    }

    static Outcome stax(Desk desk) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        try (ZipFile zip = new ZipFile(desk.file("roster.xlsx").toFile())) {
            List<String> shared = new ArrayList<>();
            try (InputStream in = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml"))) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("t")) {
                        shared.add(xml.getElementText());
                    }
                }
            }
            try (InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return Outcome.of(staxRows(factory.createXMLStreamReader(in), shared));
            }
        }
    }

    private static long staxRows(XMLStreamReader xml, List<String> shared) throws Exception {
        long rows = -1;
        long letters = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                rows++;
            } else if (xml.getLocalName().equals("v")) {
                letters += shared.get(Integer.parseInt(xml.getElementText())).length();
            }
        }
        return letters > 0 ? rows : 0;
    }

    static Outcome fastexcel(Desk desk) throws Exception {
        try (ReadableWorkbook book =
                        new ReadableWorkbook(desk.file("roster.xlsx").toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        book.getFirstSheet().openStream()) {
            return Outcome.of(rows.filter(row -> !row.getCellText(0).isEmpty()).count() - 1);
        }
    }

    static Outcome poi(Desk desk) throws Exception {
        long rows = -1;
        try (XSSFWorkbook book = new XSSFWorkbook(desk.file("roster.xlsx").toFile())) {
            for (Row row : book.getSheetAt(0)) {
                long letters = 0;
                for (Cell cell : row) {
                    letters += cell.getStringCellValue().length();
                }
                rows += letters > 0 ? 1 : 0;
            }
        }
        return Outcome.of(rows);
    }

    static Outcome lines(Desk desk) throws Exception {
        try (BufferedReader in = Files.newBufferedReader(desk.file("roster.csv"))) {
            return Outcome.of(in.lines().count() - 1);
        }
    }

    static Outcome fastCsv(Desk desk) throws Exception {
        long rows = -1;
        try (CsvReader<CsvRecord> in = CsvReader.builder().ofCsvRecord(desk.file("roster.csv"))) {
            for (CsvRecord record : in) {
                rows += record.getFieldCount() == 12 ? 1 : 0;
            }
        }
        return Outcome.of(rows);
    }

    static Outcome commonsCsv(Desk desk) throws Exception {
        long rows = -1;
        try (Reader in = Files.newBufferedReader(desk.file("roster.csv"))) {
            for (CSVRecord record : CSVFormat.DEFAULT.parse(in)) {
                rows += record.size() == 12 ? 1 : 0;
            }
        }
        return Outcome.of(rows);
    }
}
