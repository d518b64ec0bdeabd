package org.zhibu.core.roster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.Refused;

class RosterFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @Test
    void readsOrganisationsBelowTheirTitle() throws IOException {
        Sheet<List<String>> sheet = Sheet.named("组织");
        List<String> headings =
                List.of("序号", "党组织名称", "上级党组织", "组织类别", "书记", "联系电话", "统一社会信用代码", "成立日期", "换届日期", "届满日期", "任期");
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            sheet.text(headings.get(i), 12, row -> column < row.size() ? row.get(column) : null);
        }
        List<OrganizationRow> rows = organizations(
                sheet,
                List.of(
                        List.of(
                                "1",
                                "中共示范镇委员会",
                                "",
                                "党委",
                                "李　明",
                                "0571-88888888",
                                "91350100M000100Y43",
                                "1958.10",
                                "2021-08-01",
                                "2026-08-01",
                                "5年"),
                        List.of("2", "中共示范镇机关支部委员会", "中共示范镇委员会", ""),
                        List.of("3", "中共示范镇机关支部委员会", "中共示范镇委员会", "631"),
                        List.of(
                                "4",
                                "离退休小家",
                                "离退休小家",
                                "",
                                "",
                                "",
                                "9135",
                                "2030-01-01",
                                "2025-01-01",
                                "2024-01-01",
                                "9"),
                        List.of("", "填表人：王五")));
        assertThat(rows).extracting(OrganizationRow::number).containsExactly(3, 4, 5, 6);
        OrganizationRow committee = rows.get(0);
        assertThat(committee.problems()).extracting(Problem::key).containsExactly("roster.doubt.month-only");
        assertThat(committee.text(OrganizationField.CATEGORY)).isEqualTo("611");
        assertThat(committee.text(OrganizationField.SECRETARY)).isEqualTo("李明");
        assertThat(committee.text(OrganizationField.TERM_YEARS)).isEqualTo("5");
        assertThat(rows.get(1).isDoubtful()).isTrue();
        assertThat(rows.get(1).text(OrganizationField.CATEGORY)).isEqualTo("631");
        assertThat(rows.get(2).problems()).extracting(Problem::key).containsExactly("roster.problem.double");
        assertThat(rows.get(3).problems())
                .extracting(Problem::key)
                .containsExactlyInAnyOrder(
                        "roster.doubt.credit-code",
                        "roster.problem.required",
                        "roster.problem.own-parent",
                        "roster.problem.term-years",
                        "roster.problem.future",
                        "roster.problem.term-ends-before");
    }

    @Test
    void refusesAFileWithoutARoster() throws IOException {
        Sheet<List<String>> sheet = Sheet.<List<String>>named("其他").text("品名", 9, row -> row.get(0));
        assertThatThrownBy(() -> organizations(sheet, List.of(List.of("铅笔"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("roster.header.none"));
    }

    @Test
    void thirtyThousandMembersGoThroughASmallHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Large.class.getName(),
                        folder.resolve("large.xlsx").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("30000 members, 0 bad");
    }

    /** Run in a virtual machine of its own, with half the heap the portal has. */
    static final class Large {

        private Large() {}

        public static void main(String[] args) throws IOException {
            Sheet<Integer> sheet = Sheet.<Integer>named("名册")
                    .text("姓名", 10, i -> "王小明")
                    .text("身份证号", 20, Large::idNumber)
                    .text("民族", 8, i -> "汉族")
                    .text("学历", 8, i -> "大学")
                    .text("人员类别", 8, i -> "正式党员")
                    .text("所在党支部", 30, i -> "中共示范镇第" + i % 900 + "支部委员会")
                    .date("入党时间", i -> LocalDate.of(2012, 7, 1))
                    .date("转正时间", i -> LocalDate.of(2013, 7, 1))
                    .text("联系电话", 14, i -> String.valueOf(13_800_000_000L + i))
                    .text("家庭住址", 30, i -> "示范镇人民路" + i + "号");
            Path file = Path.of(args[0]);
            try (var out = Files.newOutputStream(file)) {
                SheetWriter.saying(key -> key)
                        .titled("党员名册")
                        .write(sheet, IntStream.range(0, 30_000).boxed(), out);
            }
            int[] counts = new int[2];
            long start = System.nanoTime();
            try (SheetReader book = SheetReader.open(file)) {
                RosterFile.members(book, TODAY, row -> {
                    counts[0]++;
                    if (row.isBad()) counts[1]++;
                });
            }
            System.out.printf(
                    "%d members, %d bad, read in %d ms%n",
                    counts[0], counts[1], (System.nanoTime() - start) / 1_000_000);
        }

        private static String idNumber(int i) {
            String number = "%06d%s%03d"
                    .formatted(
                            110_000 + i / 900,
                            LocalDate.of(1960, 1, 1)
                                    .plusDays(i % 9000)
                                    .toString()
                                    .replace("-", ""),
                            i % 900);
            int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
            int sum = IntStream.range(0, 17)
                    .map(at -> weights[at] * (number.charAt(at) - '0'))
                    .sum();
            return number + "10X98765432".charAt(sum % 11);
        }
    }

    private List<OrganizationRow> organizations(Sheet<List<String>> sheet, List<List<String>> lines)
            throws IOException {
        Path file = folder.resolve("organizations.xlsx");
        try (var out = Files.newOutputStream(file)) {
            SheetWriter.saying(key -> key).titled("党组织名册").write(sheet, lines.stream(), out);
        }
        List<OrganizationRow> rows = new ArrayList<>();
        try (SheetReader book = SheetReader.open(file)) {
            RosterFile.organizations(book, TODAY, rows::add);
        }
        return rows;
    }
}
