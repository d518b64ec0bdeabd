package org.zhibu.core.roster.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhibu.ZhibuApplication;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.repository.ImportQueries;
import org.zhibu.core.roster.repository.ImportQueries.Counts;
import org.zhibu.core.roster.repository.ImportRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitKind;

/**
 * {@code mvn test -Pbench -Dtest=RosterBench}: the whole portal in a virtual machine of 256 MB reads a roster of 30,000
 * members in 1,000 branches, shows its preview and confirms it.
 */
@Tag("bench")
class RosterBench {

    private static final int MEMBERS = 30_000;
    private static final int BRANCHES = 1_000;

    @Test
    void thirtyThousandMembersWithinASmallHeap() throws Exception {
        Process portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Portal.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(portal.waitFor(10, TimeUnit.MINUTES)).isTrue();
        said.lines().filter(line -> line.startsWith("bench: ")).forEach(System.out::println);
        assertThat(said).contains("30000 members on the roster").doesNotContain("OutOfMemoryError");
    }

    /** The portal with its own heap: what a small machine gives it. */
    static final class Portal {

        private Portal() {}

        public static void main(String[] args) throws IOException {
            try (ConfigurableApplicationContext portal =
                    new SpringApplicationBuilder(ZhibuApplication.class).run("--server.port=0")) {
                Units units = portal.getBean(Units.class);
                Unit root = units.create(Actor.SYSTEM, NewUnit.of(null, UnitKind.COMMITTEE, "临江县委", 5));
                for (int branch = 0; branch < BRANCHES; branch++)
                    units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "第" + branch + "党支部", 3));
                confirm(portal, new ImportTest.Somebody(7001, Role.COMMITTEE_OFFICER, root));
            }
        }

        private static void confirm(ConfigurableApplicationContext portal, ImportTest.Somebody officer)
                throws IOException {
            Path file = book();
            ImportId id = new ImportId(
                    officer.unit().home(), portal.getBean(Numbers.class).next());
            portal.getBean(ImportRepository.class)
                    .insert(
                            id,
                            officer.place(),
                            ImportKind.MEMBERS,
                            "名册.xlsx",
                            officer.accountId(),
                            officer.name(),
                            OffsetDateTime.now());
            double read = seconds(
                    () -> portal.getBean(ReadingFiles.class).read(id, file, officer.place(), ImportKind.MEMBERS));
            Counts counts = portal.getBean(ImportQueries.class).counts(officer, id);
            assertThat(counts.fresh()).isEqualTo(MEMBERS);
            double confirmed = seconds(
                    () -> portal.getBean(Confirming.class).confirm(officer, id, false, LocalDate.of(2026, 1, 1)));
            JdbcTemplate database = portal.getBean(JdbcTemplate.class);
            double bare = seconds(() -> bare(database));
            System.out.printf(
                    "bench: read and staged in %.1f s, confirmed in %.1f s; bare batch of as many rows %.1f s, ratio %.1f%n",
                    read, confirmed, bare, (read + confirmed) / bare);
            System.out.printf(
                    "bench: %d members on the roster, heap at most %d MB of 256%n",
                    database.queryForObject(
                            "select count(*) from member.member where home_id = ?", Long.class, id.home()),
                    peak());
        }

        /** The least a database can be asked to do for it: one insert a member, in batches, without any check. */
        private static void bare(JdbcTemplate database) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < MEMBERS; i++)
                rows.add(new Object[] {8_500_000_000L + i, "王小明", ImportTest.id(i), "13900000001"});
            database.execute((java.sql.Connection connection) -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(
                            "create temp table bare (id bigint primary key, name text, number text, phone text)");
                }
                try (var insert = connection.prepareStatement("insert into bare values (?, ?, ?, ?)")) {
                    for (Object[] row : rows) {
                        for (int at = 0; at < row.length; at++) insert.setObject(at + 1, row[at]);
                        insert.addBatch();
                    }
                    return insert.executeBatch().length;
                }
            });
        }

        private static Path book() throws IOException {
            Path file = Files.createTempFile("roster-bench", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(out, "bench", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Sheet1");
                row(sheet, 0, ImportTest.HEAD);
                for (int i = 0; i < MEMBERS; i++)
                    row(
                            sheet,
                            i + 1,
                            "王小明",
                            number(i),
                            "正式",
                            "第" + i % BRANCHES + "党支部",
                            "",
                            "2010-07-01",
                            "2011-07-01",
                            "13900000001");
            }
            return file;
        }

        private static void row(Worksheet sheet, int row, String... cells) {
            IntStream.range(0, cells.length)
                    .filter(column -> !cells[column].isEmpty())
                    .forEach(column -> sheet.value(row, column, cells[column]));
        }

        /** A number of its own for each, with its check digit. */
        private static String number(int i) {
            String digits = "990001%s%03d"
                    .formatted(
                            LocalDate.of(1960, 1, 1)
                                    .plusDays(i / 1000 * 30)
                                    .toString()
                                    .replace("-", ""),
                            i % 1000);
            int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
            int sum = IntStream.range(0, 17)
                    .map(at -> (digits.charAt(at) - '0') * weights[at])
                    .sum();
            return digits + "10X98765432".charAt(sum % 11);
        }

        private static double seconds(Runnable work) {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / 1e9;
        }

        /** In megabytes, over all pools of the heap. */
        private static long peak() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getType() == MemoryType.HEAP)
                            .map(MemoryPoolMXBean::getPeakUsage)
                            .mapToLong(usage -> usage.getUsed())
                            .sum()
                    >> 20;
        }
    }
}
