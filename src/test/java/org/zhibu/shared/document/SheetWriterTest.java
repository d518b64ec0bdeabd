package org.zhibu.shared.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTest {

    record Line(
            @Nullable String name,
            @Nullable LocalDate day,
            @Nullable Number hours) {}

    private static final Sheet<Line> SHEET = Sheet.<Line>named("名册")
            .text("姓名", 12, Line::name)
            .date("入党时间", Line::day)
            .number("学时", 8, Line::hours);

    @TempDir
    Path folder;

    @Test
    void writesWhatTheReaderReads() {
        byte[] written = written(new Line("张三", LocalDate.of(2011, 6, 30), 32.5), new Line(null, null, null));
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(written))) {
            List<SheetRow> rows = reader.rows(0).toList();
            assertThat(reader.sheets()).containsExactly("名册");
            assertThat(rows.get(0).cells()).extracting(SheetCell::text).containsExactly("姓名", "入党时间", "学时");
            assertThat(rows.get(1).cells()).extracting(SheetCell::text).containsExactly("张三", "2011-06-30", "32.5");
            assertThat(rows.get(1).cell(1).kind()).isEqualTo(SheetCell.Kind.DATE);
            assertThat(rows.get(2).isBlank()).isTrue();
        }
    }

    @Test
    void keepsTheTextThatLooksLikeAFormulaAText() throws IOException {
        XSSFSheet sheet = opened(written(new Line("=HYPERLINK(\"http://x\")", null, 1)));
        var cell = sheet.getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void leavesOutCharactersASheetCannotCarry() throws IOException {
        XSSFSheet sheet = opened(written(new Line("a\u0000\u0008\uFFFEb𠮷\uD800<&>", null, null)));
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("ab𠮷<&>");
    }

    @Test
    void keepsTheHeaderInSightBelowATitle() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(key -> key).titled("第一党支部党员名册").write(SHEET, Stream.of(), out);
        XSSFSheet sheet = opened(out.toByteArray());
        assertThat(sheet.getMergedRegions()).hasSize(1);
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("姓名");
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
        assertThat(sheet.getColumnWidth(0) / 256).isEqualTo(12);
    }

    @Test
    void thirtyThousandRowsOfTwentyColumnsFitIntoASmallHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Large.class.getName(),
                        folder.resolve("large.xlsx").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("read 30001 rows");
    }

    /** Run in a virtual machine of its own, with a smaller heap than the portal has. */
    static final class Large {

        private Large() {}

        public static void main(String[] args) throws IOException {
            Sheet<Integer> sheet = Sheet.named("large");
            for (int i = 0; i < 20; i++) {
                int column = i;
                sheet.text("c" + column, 20, row -> "第" + row + "行第" + column + "列的文字");
            }
            Path file = Path.of(args[0]);
            try (var out = Files.newOutputStream(file)) {
                SheetWriter.saying(key -> key)
                        .write(sheet, IntStream.range(0, 30_000).boxed(), out);
            }
            try (SheetReader reader = SheetReader.open(file)) {
                System.out.println(
                        "read " + reader.rows(0).filter(row -> !row.isBlank()).count() + " rows");
            }
        }
    }

    private static byte[] written(Line... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(key -> key).write(SHEET, Stream.of(lines), out);
        return out.toByteArray();
    }

    private static XSSFSheet opened(byte[] bytes) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getSheetAt(0);
        }
    }
}
