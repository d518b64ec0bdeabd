package org.zhibu.shared.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.shared.document.service.SheetGuard;
import org.zhibu.shared.kernel.Refused;

class SheetReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsTextsAndNumbersAsTheyWereTyped() throws IOException {
        List<SheetRow> rows = read(sheet -> {
            XSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellValue(" 张三 ");
            row.createCell(1).setCellValue(13800138000d);
            row.createCell(2).setCellValue(3.5);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(5).setCellValue(true);
        });
        assertThat(rows).hasSize(1);
        assertThat(texts(rows.get(0))).containsExactly("张三", "13800138000", "3.5", "0.3", "", "1");
        assertThat(rows.get(0).number()).isEqualTo(1);
        assertThat(rows.get(0).cell(99).isBlank()).isTrue();
    }

    @Test
    void pointsOutAnIdNumberThatExcelHasRounded() throws IOException {
        SheetCell cell = cell(sheet -> sheet.createRow(0).createCell(0).setCellValue(110101199003077512d));
        assertThat(cell.isDamaged()).isTrue();
        assertThat(cell.text()).hasSize(18);
    }

    @Test
    void readsTheResultOfAFormula() throws IOException {
        List<SheetRow> rows = read(sheet -> {
            sheet.createRow(0).createCell(0).setCellFormula("\"张\"&\"三\"");
            sheet.getRow(0).createCell(1).setCellFormula("2000+21");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(texts(rows.get(0))).containsExactly("张三", "2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"})
    void readsADayThatExcelHoldsAsADate(String format) throws IOException {
        SheetCell cell = cell(sheet -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
            var dated = sheet.createRow(0).createCell(0);
            dated.setCellValue(LocalDate.of(2021, 7, 1));
            dated.setCellStyle(style);
        });
        assertThat(cell.kind()).isEqualTo(SheetCell.Kind.DATE);
        assertThat(cell.text()).isEqualTo("2021-07-01");
        assertThat(cell.date()).contains(new SheetDate(LocalDate.of(2021, 7, 1), SheetDate.Precision.DAY));
    }

    @Test
    void readsTheDateFormatsOfAChineseExcel() throws IOException {
        SheetCell cell = cell(sheet -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 57);
            var dated = sheet.createRow(0).createCell(0);
            dated.setCellValue(44378);
            dated.setCellStyle(style);
        });
        assertThat(cell.text()).isEqualTo("2021-07-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-07-01, 2021-07-01, DAY",
        "2021/7/1, 2021-07-01, DAY",
        "2021.7.1, 2021-07-01, DAY",
        "20210701, 2021-07-01, DAY",
        "44378, 2021-07-01, DAY",
        "2021年7月1日, 2021-07-01, DAY",
        "2021 年 7 月 1 日, 2021-07-01, DAY",
        "２０２１年７月１日, 2021-07-01, DAY",
        "2021-07-01 00:00:00, 2021-07-01, DAY",
        "2021.07, 2021-07-01, MONTH",
        "2021年7月, 2021-07-01, MONTH",
        "202107, 2021-07-01, MONTH",
        "2021.1, 2021-01-01, MONTH"
    })
    void readsADateInAnyOfTheWaysItIsTyped(String typed, LocalDate day, SheetDate.Precision precision) {
        assertThat(SheetCell.text(typed).date()).contains(new SheetDate(day, precision));
    }

    @Test
    void doubtsAMonthThatExcelMayHaveShortened() {
        SheetCell cell = new SheetCell("2021.1", SheetCell.Kind.NUMBER, null);
        assertThat(cell.date().orElseThrow().precision()).isEqualTo(SheetDate.Precision.MONTH_IN_DOUBT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不详", "2021", "2021-13-01", "2021-02-30", "20210230", "七月一日", "1.7.2021", "2021-7-1-1"})
    void takesNothingElseForADate(String typed) {
        assertThat(SheetCell.text(typed).date()).isEmpty();
    }

    @Test
    void readsOnlyVisibleSheetsAndMergedCellsOnce() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("hidden");
            book.setSheetHidden(0, true);
            XSSFSheet sheet = book.createSheet("名册");
            book.setActiveSheet(1);
            sheet.createRow(0).createCell(0).setCellValue("党员名册");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            book.write(out);
        }
        try (SheetReader reader = SheetReader.open(file)) {
            assertThat(reader.sheets()).containsExactly("名册");
            assertThat(reader.rows(0).flatMap(row -> texts(row).stream())).containsOnlyOnce("党员名册");
            assertThat(reader.rows(1)).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoWorkbook() throws Exception {
        assertRefused(write("a.xlsx", "姓名,性别\n张三,男\n".getBytes(StandardCharsets.UTF_8)), "not-xlsx");
        assertRefused(write("b.xlsx", new byte[0]), "not-xlsx");
        assertRefused(write("c.xlsx", zip("word/document.xml", "<w/>")), "not-xlsx");
        assertRefused(write("d.xlsx", zip("xl/workbook.xml", "<workbook/>")), "damaged");
        assertRefused(write("e.xlsx", new byte[(20 << 20) + 1]), "too-large");
        assertRefused(write("f.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}), "damaged");
        assertRefused(write("g.xls", oldWorkbook()), "xls");
        assertRefused(write("h.xlsx", encryptedWorkbook()), "encrypted");
        try (InputStream in = Files.newInputStream(folder.resolve("a.xlsx"))) {
            assertThatThrownBy(() -> SheetReader.open(in)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void refusesASmallFileThatUnpacksIntoAGiant() throws IOException {
        assertRefused(write("bomb.xlsx", bomb("xl/media/image1.png", "", "0", 410 << 20, "")), "too-much");
        assertRefused(
                write("texts.xlsx", bomb("xl/sharedStrings.xml", "<sst>", "<si/>", 60 << 20, "</sst>")), "too-much");
    }

    @Test
    void refusesMoreRowsOrColumnsThanAnyRosterHas() throws IOException {
        String page = "xl/worksheets/sheet1.xml";
        assertRefused(
                write("long.xlsx", bomb(page, "<s>", "<row><c><v>1</v></c></row>", 8 << 20, "</s>")), "too-many-rows");
        assertRefused(write("wide.xlsx", bomb(page, "<s><row>", "<c/>", 1 << 20, "</row></s>")), "too-much");
        assertRefused(write("far.xlsx", bomb(page, "<s><row>", "<c r=\"ZZZZZZ1\"/>", 10, "</row></s>")), "too-much");
    }

    @Test
    void doesNotMindAMillionBlankRowsThatOnlyHaveAFormat() throws IOException {
        byte[] bytes = bomb("xl/worksheets/sheet1.xml", "<s>", "<row><c r=\"A1\" s=\"1\"/></row>", 30 << 20, "</s>");
        assertThatCode(() -> SheetGuard.check(write("blank.xlsx", bytes))).doesNotThrowAnyException();
    }

    private void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> SheetReader.open(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("document.sheet." + reason));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] bomb(String entry, String start, String filling, int length, String end) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = filling.repeat(8192 / filling.length() + 1).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < length; written += block.length) zip.write(block);
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] oldWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var book = new org.apache.poi.hssf.usermodel.HSSFWorkbook()) {
            book.createSheet();
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] encryptedWorkbook() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem store = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(store)) {
                book.write(inner);
            }
            store.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private SheetCell cell(Consumer<XSSFSheet> fill) throws IOException {
        return read(fill).get(0).cell(0);
    }

    private List<SheetRow> read(Consumer<XSSFSheet> fill) throws IOException {
        Path file = folder.resolve("read.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(book.createSheet());
            book.write(out);
        }
        try (SheetReader reader = SheetReader.open(file);
                var rows = reader.rows(0)) {
            return rows.toList();
        }
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream()
                .map(SheetCell::text)
                .map(Objects::requireNonNull)
                .toList();
    }
}
