package org.zhibu.core.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.Roster;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.organization.Described;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Posts;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.ImportState;
import org.zhibu.core.roster.repository.ImportQueries;
import org.zhibu.core.roster.repository.ImportQueries.Counts;
import org.zhibu.core.roster.repository.ImportRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.PageOf;

/** A roster file from the upload to the roster, on a database of its own because every confirmation commits. */
@SpringBootTest(properties = "zhibu.test.roster=import")
class ImportTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static int trees;

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Posts posts;

    @Autowired
    ReadingFiles reading;

    @Autowired
    Confirming confirming;

    @Autowired
    Exporting exporting;

    @Autowired
    Workbooks workbooks;

    @Autowired
    Uploads uploads;

    @Autowired
    Preview preview;

    @Autowired
    ImportRepository imports;

    @Autowired
    ImportQueries queries;

    @Autowired
    Numbers numbers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Unit root;
    Unit bridges;
    Unit group;
    Unit machines;
    Viewer officer;
    Viewer secretary;

    @BeforeEach
    void aTree() {
        String name = "临江" + (++trees);
        root = units.create(Actor.SYSTEM, NewUnit.of(null, UnitKind.COMMITTEE, name + "县委", 5));
        bridges = units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "桥隧养护党支部", 3));
        group = units.create(Actor.SYSTEM, NewUnit.of(bridges.id(), UnitKind.GROUP, "第一党小组", 3));
        machines = units.create(Actor.SYSTEM, NewUnit.of(root.id(), UnitKind.BRANCH, "路面机修党支部", 3));
        officer = new Somebody(7001, Role.COMMITTEE_OFFICER, root);
        secretary = new Somebody(7002, Role.SECRETARY, bridges);
    }

    record Somebody(long accountId, Role role, Unit unit) implements Viewer {

        @Override
        public String name() {
            return "何文秀";
        }

        @Override
        public Optional<MemberId> member() {
            return Optional.empty();
        }

        @Override
        public List<Grant> grants() {
            return List.of(new Grant(role, unit.id(), unit.name(), unit.path()));
        }

        @Override
        public Place place() {
            return unit.place("");
        }

        @Override
        public Optional<Place> placeIfAny() {
            return Optional.of(place());
        }
    }

    static final String[] HEAD = {"姓名", "公民身份号码", "人员类别", "所在党支部", "党小组", "入党时间", "转正时间", "联系电话"};

    static String id(int number) {
        String digits = "990001" + "198" + (number / 1000 % 10) + "0101" + "%03d".formatted(number % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> (digits.charAt(i) - '0') * weights[i])
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }

    String[] person(String name, int number) {
        return new String[] {name, id(number), "正式", "桥隧养护党支部", "", "2010-07-01", "2011-07-01", "13900000001"};
    }

    static Path book(List<String[]> rows) {
        try {
            Path file = Files.createTempFile("roster-test", ".xlsx");
            try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Sheet1");
                for (int row = 0; row < rows.size(); row++)
                    for (int column = 0; column < rows.get(row).length; column++)
                        if (!rows.get(row)[column].isEmpty()) sheet.value(row, column, rows.get(row)[column]);
            }
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    ImportId read(Viewer viewer, ImportKind kind, Path file) {
        ImportId id = new ImportId(root.home(), numbers.next());
        imports.insert(id, viewer.place(), kind, "名册.xlsx", viewer.accountId(), viewer.name(), OffsetDateTime.now());
        reading.read(id, file, viewer.place(), kind);
        return id;
    }

    ImportId read(Viewer viewer, String[]... rows) {
        List<String[]> all = new ArrayList<>(List.<String[]>of(HEAD));
        all.addAll(Arrays.asList(rows));
        return read(viewer, ImportKind.MEMBERS, book(all));
    }

    Counts counts(Viewer viewer, ImportId id) {
        return queries.counts(viewer, id);
    }

    List<RosterEntry> everybody() {
        return roster.entriesAfter(Scope.below(root.path()), root.home(), 0, 100_000);
    }

    ImportState state(Viewer viewer, ImportId id) {
        return queries.find(viewer, id).orElseThrow().state();
    }

    @Test
    void readsEveryItemInAnyOrderBelowATitle() {
        String[] head = {
            "外出流向", "是否为流动党员", "备注", "失联日期", "是否为失联党员", "党籍状态", "家庭住址", "联系电话", "工作岗位", "转正时间", "入党时间", "党小组", "所在党支部",
            "人员类别", "学历", "出生日期", "公民身份号码", "民族", "性别", "姓名"
        };
        String[] row = {
            "深圳",
            "流动党员",
            "随便写",
            "",
            "否",
            "正常",
            "临江路 1 号",
            "13900000001",
            "养护工",
            "2011年7月1日",
            "2010.07.01",
            "第一党小组",
            "桥隧养护党支部",
            "正式党员",
            "大学",
            "1980-01-01",
            id(11),
            "汉",
            "男",
            "赵 明"
        };
        ImportId id = read(officer, ImportKind.MEMBERS, book(List.of(new String[] {"临江县党员名册"}, head, row)));

        assertThat(counts(officer, id)).extracting(Counts::fresh, Counts::bad).containsExactly(1L, 0L);
        confirming.confirm(officer, id, false, SINCE);

        RosterEntry entry = everybody().get(0);
        MemberDetails details = entry.details();
        assertThat(details.name()).isEqualTo("赵明");
        assertThat(details.education()).isEqualTo("21");
        assertThat(details.joinedOn()).isEqualTo(LocalDate.of(2010, 7, 1));
        assertThat(details.mobile()).isEqualTo("1");
        assertThat(entry.group()).isEqualTo(group.id());
        assertThat(entry.since()).isEqualTo(SINCE);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where home_id = :home and action = 'member.member.entered'")
                        .param("home", root.home())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void handsBadRowsBackWithTheirReasons() throws IOException {
        String[] wrongCheck = person("钱一", 21);
        wrongCheck[1] = wrongCheck[1].substring(0, 17) + (wrongCheck[1].endsWith("0") ? "1" : "0");
        String[] future = person("钱二", 22);
        future[6] = "2099-01-01";
        String[] code = person("钱三", 23);
        code[2] = "老党员";
        String[] nobody = person("", 24);
        ImportId id = read(officer, wrongCheck, future, code, nobody, person("钱五", 25), person("钱六", 25));

        assertThat(counts(officer, id)).extracting(Counts::fresh, Counts::bad).containsExactly(1L, 5L);
        byte[] returned = workbooks.returned(queries.find(officer, id).orElseThrow());
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(returned));
                Stream<SheetRow> rows = reader.rows(0)) {
            List<SheetRow> all = rows.toList();
            assertThat(all).hasSize(6);
            assertThat(all.stream().skip(1).map(row -> row.cell(0).text())).allMatch(reason -> !reason.isBlank());
        }
    }

    @Test
    void letsASecretaryImportTheOwnBranchAlone() {
        String[] mine = person("孙一", 31);
        mine[3] = "";
        String[] other = person("孙二", 32);
        other[3] = "路面机修党支部";
        ImportId id = read(secretary, mine, other);

        assertThat(counts(secretary, id)).extracting(Counts::fresh, Counts::bad).containsExactly(1L, 1L);
        assertThat(queries.find(officer, id)).isEmpty();
    }

    @Test
    void doubtsABranchNobodyKnowsAndAPersonWithoutANumberWhoIsThereAlready() {
        ImportId first = read(officer, person("李强", 41));
        confirming.confirm(officer, first, false, SINCE);
        String[] head = {"姓名", "性别", "公民身份号码", "人员类别", "所在党支部", "联系电话"};
        String[] same = {"李强", "男", "", "正式", "桥隧养护党支部", "13911112222"};
        String[] nowhere = {"李伟", "男", id(42), "正式", "没有的支部", ""};
        ImportId id = read(officer, ImportKind.MEMBERS, book(List.of(head, same, nowhere)));

        assertThat(counts(officer, id))
                .extracting(Counts::doubtful, Counts::unclear)
                .containsExactly(1L, 1L);
        confirming.confirm(officer, id, true, SINCE);
        assertThat(everybody()).hasSize(1);
        assertThat(everybody().get(0).details().phone()).isEqualTo("13911112222");
    }

    @Test
    void confirmsOnceHoweverOftenTheButtonIsPressed() {
        ImportId id = read(officer, person("周一", 51), person("周二", 52));

        confirming.confirm(officer, id, false, SINCE);
        confirming.confirm(officer, id, false, SINCE);

        assertThat(everybody()).hasSize(2);
        assertThat(state(officer, id)).isEqualTo(ImportState.CONFIRMED);
        assertThat(staged(id)).isZero();
    }

    long staged(ImportId id) {
        return jdbc.sql("select count(*) from roster.staged where home_id = :home and import_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .query(Long.class)
                .single();
    }

    @Test
    void writesNothingWhenTheRosterChangedSinceThePreview() {
        confirming.confirm(officer, read(officer, person("吴一", 61)), false, SINCE);
        String[] changed = person("吴一", 61);
        changed[7] = "13922223333";
        ImportId id = read(officer, changed, person("吴二", 62));
        RosterEntry entry = everybody().get(0);
        roster.update(Actor.SYSTEM, entry.id(), entry.details().with("job", "工程师"), null);

        assertThatThrownBy(() -> confirming.confirm(officer, id, false, SINCE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("roster.confirm.overtaken[2]");
        assertThat(everybody()).hasSize(1);
        assertThat(everybody().get(0).details().phone()).isEqualTo("13900000001");
        assertThat(state(officer, id)).isEqualTo(ImportState.READY);
    }

    @Test
    void anExportComesBackUnchanged() throws IOException {
        String[] grouped = person("郑二", 72);
        grouped[4] = "第一党小组";
        String[] probationary = person("郑三", 73);
        probationary[2] = "预备";
        probationary[6] = "";
        confirming.confirm(officer, read(officer, person("郑一", 71), grouped, probationary), false, SINCE);

        byte[] masked = exporting.masked(officer, root.place(""));
        byte[] whole = exporting.whole(officer, root.place(""), "报送年报");

        for (byte[] export : List.of(masked, whole)) {
            Path file = Files.createTempFile("roster-export", ".xlsx");
            Files.write(file, export);
            assertThat(counts(officer, read(officer, ImportKind.MEMBERS, file)))
                    .isEqualTo(new Counts(0, 0, 3, 0, 0, 0));
        }
        assertThat(jdbc.sql("select count(*) from audit.look where home_id = :home and reason = '报送年报'")
                        .param("home", root.home())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThatThrownBy(() -> exporting.whole(officer, root.place(""), " ")).isInstanceOf(Refused.class);
    }

    @Test
    void whatWaitsIsSealedAndGoesAfterADay() {
        ImportId id = read(officer, person("冯一", 81));
        byte[] payload = jdbc.sql("select payload from roster.staged where home_id = :home and import_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .query(byte[].class)
                .single();
        assertThat(new String(payload, StandardCharsets.UTF_8)).doesNotContain(id(81), "冯一", "13900000001");

        uploads.clean();
        assertThat(staged(id)).isEqualTo(1);
        jdbc.sql("update roster.import set started_at = started_at - interval '25 hours' where home_id = :home")
                .param("home", id.home())
                .update();
        uploads.clean();
        assertThat(staged(id)).isZero();
        assertThat(state(officer, id)).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void aReadingThatWasInterruptedSaysSo() {
        ImportId id = new ImportId(root.home(), numbers.next());
        imports.insert(id, root.place(""), ImportKind.MEMBERS, "a.xlsx", 7001, "何文秀", OffsetDateTime.now());

        uploads.interrupted();

        assertThat(state(officer, id)).isEqualTo(ImportState.FAILED);
    }

    @Test
    void refusesWhatIsNoWorkbookAndWhatHasNoHeader() {
        for (String content : List.of("姓名,身份证号\n赵明,1", "", "\u00d0\u00cf\u0011\u00e0"))
            assertThatThrownBy(() -> uploads.start(
                            officer,
                            root.place(""),
                            ImportKind.MEMBERS,
                            "名册.csv",
                            new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1))))
                    .isInstanceOf(Refused.class)
                    .satisfies(
                            refused -> assertThat(((Refused) refused).field()).isEqualTo("file"));
        ImportId id = read(officer, ImportKind.MEMBERS, book(List.<String[]>of(new String[] {"甲", "乙"})));
        assertThat(state(officer, id)).isEqualTo(ImportState.FAILED);
        assertThat(queries.find(officer, id).orElseThrow().failure()).isEqualTo("roster.header.none");
    }

    @Test
    void readsInTheBackgroundOnceTheUploadIsOnRecord() throws Exception {
        byte[] file = Files.readAllBytes(book(List.of(HEAD, person("蒋一", 91))));
        ImportId id = transaction.execute(status ->
                uploads.start(officer, root.place(""), ImportKind.MEMBERS, "名册.xlsx", new ByteArrayInputStream(file)));
        for (int i = 0; i < 100 && state(officer, id) == ImportState.READING; i++) Thread.sleep(50);
        assertThat(state(officer, id)).isEqualTo(ImportState.READY);
        assertThat(counts(officer, id).fresh()).isEqualTo(1);
    }

    @Test
    void setsOrganisationsUpParentsFirstAndAppointsTheNamedSecretaryWhenTheRosterComes() {
        String[] head = {"组织全称", "上级党组织", "组织类别", "党组织书记", "成立日期", "换届日期"};
        ImportId id = read(
                officer,
                ImportKind.UNITS,
                book(List.of(
                        head,
                        new String[] {"城北党支部", "城北党总支", "党支部", "沈红", "2001-07-01", "2025-06-01"},
                        new String[] {"城北党总支", root.name(), "党总支部", "", "2001-07-01", ""},
                        new String[] {"桥隧养护党支部", root.name(), "党支部", "", "", ""},
                        new String[] {"孤儿党支部", "没有的党委", "党支部", "", "", ""})));
        assertThat(counts(officer, id)).isEqualTo(new Counts(2, 0, 1, 0, 1, 0));
        confirming.confirm(officer, id, false, SINCE);
        Unit north = units.subtree(Scope.below(root.path())).stream()
                .filter(unit -> unit.name().equals("城北党支部"))
                .findFirst()
                .orElseThrow();

        String[] named = person("沈红", 95);
        named[3] = "城北党支部";
        confirming.confirm(officer, read(officer, named), false, SINCE);

        assertThat(posts.holdersOf(Scope.below(root.path()), north.id(), LocalDate.now(ZoneId.of("Asia/Shanghai"))))
                .singleElement()
                .satisfies(holder -> assertThat(holder.dutyCode()).isEqualTo("BS01"));
    }

    @Test
    void changesTheOrganisationsOfAFileWhereItSaysSo() {
        String key = bridges.id().text();
        String[] head = {"系统编号", "党组织名称", "上级党组织", "党组织类别", "成立时间", "换届时间", "联系人"};
        ImportId id = read(
                officer,
                ImportKind.UNITS,
                book(List.of(
                        head,
                        new String[] {key, "桥隧党支部", root.name(), "联合党支部", "2001-07-01", "2025-06-01", "沈红"},
                        new String[] {"", "路面机修党支部", root.name(), "", "", "", ""},
                        new String[] {"", root.name(), "", "党委", "1990-01-01", "", ""})));
        assertThat(counts(officer, id)).isEqualTo(new Counts(0, 2, 1, 0, 0, 0));
        assertThat(preview.lines(officer, id, "changed", PageOf.Ask.of(1, 20))
                        .get(0)
                        .changes())
                .anyMatch(text -> text.contains("桥隧养护党支部") && text.contains("桥隧党支部"))
                .anyMatch(text -> text.contains("2001-07-01"))
                .hasSize(6);

        confirming.confirm(officer, id, false, SINCE);

        Described changed =
                units.describe(Scope.below(root.path()), bridges.id()).orElseThrow();
        assertThat(changed.unit())
                .extracting(NewUnit::name, NewUnit::shortName, NewUnit::kind, NewUnit::foundedOn)
                .containsExactly("桥隧党支部", "桥隧党支部", UnitKind.JOINT_BRANCH, LocalDate.of(2001, 7, 1));
        assertThat(changed.electedOn()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(queries.find(officer, id).orElseThrow().changed()).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where home_id = :home and action = 'organization.unit.changed'")
                        .param("home", root.home())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void writesNothingWhereAnOrganisationWasChangedAfterThePreview() {
        String[] head = {"党组织名称", "上级党组织", "党组织类别", "联系人"};
        ImportId id = read(
                officer,
                ImportKind.UNITS,
                book(List.of(head, new String[] {"新的党支部", root.name(), "党支部", ""}, new String[] {
                    "桥隧养护党支部", root.name(), "党支部", "沈红"
                })));
        Scope scope = Scope.below(root.path());
        Described now = units.describe(scope, bridges.id()).orElseThrow();
        units.change(
                Actor.SYSTEM, scope, bridges.id(), NewUnit.of(root.id(), UnitKind.BRANCH, "改了名的党支部", 3), now.version());

        assertThatThrownBy(() -> confirming.confirm(officer, id, false, SINCE)).isInstanceOf(Refused.class);
        assertThat(units.subtree(scope))
                .extracting(Unit::name)
                .doesNotContain("新的党支部")
                .contains("改了名的党支部");
    }

    @Test
    void aBranchWithMembersBecomesNoCommittee() {
        Scope scope = Scope.below(root.path());
        assertThatThrownBy(() -> units.change(
                        Actor.SYSTEM,
                        scope,
                        bridges.id(),
                        NewUnit.of(root.id(), UnitKind.GENERAL_BRANCH, bridges.name(), 3),
                        0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("kind-fixed");
    }

    @Test
    void aCircleOfParentsWritesNothing() {
        String[] head = {"组织全称", "上级党组织", "组织类别"};
        ImportId id = read(
                officer,
                ImportKind.UNITS,
                book(List.of(
                        head,
                        new String[] {"好的党支部", root.name(), "党支部"},
                        new String[] {"甲党委", "乙党委", "党委"},
                        new String[] {"乙党委", "甲党委", "党委"})));

        assertThatThrownBy(() -> confirming.confirm(officer, id, true, SINCE)).isInstanceOf(Refused.class);
        assertThat(units.subtree(Scope.below(root.path()))).hasSize(4);
    }

    @Test
    void theTemplateIsReadByTheImport() {
        for (ImportKind kind : ImportKind.values())
            try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(workbooks.template(kind)));
                    Stream<SheetRow> rows = reader.rows(0)) {
                assertThat(rows.findFirst().orElseThrow().cells()).hasSizeGreaterThan(15);
            }
    }

    @Test
    void takesThreeThousandRows() {
        run(3_000);
    }

    @Test
    @Tag("bench")
    void takesThirtyThousandRows() {
        run(30_000);
    }

    private void run(int rows) {
        Path file = book(Stream.concat(
                        Stream.<String[]>of(HEAD), IntStream.range(0, rows).mapToObj(i -> many(i)))
                .collect(Collectors.toList()));
        long start = System.nanoTime();
        ImportId id = read(officer, ImportKind.MEMBERS, file);
        long read = System.nanoTime();
        assertThat(counts(officer, id).fresh()).isEqualTo(rows);
        confirming.confirm(officer, id, false, SINCE);
        long confirmed = System.nanoTime();
        System.out.printf(
                "%d rows: read and compared in %.1f s (%.0f rows/s), confirmed in %.1f s (%.0f rows/s), heap %d MB at most%n",
                rows,
                (read - start) / 1e9,
                rows / ((read - start) / 1e9),
                (confirmed - read) / 1e9,
                rows / ((confirmed - read) / 1e9),
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(everybody()).hasSize(rows);
    }

    private String[] many(int i) {
        String[] row = person("党员" + Character.toString(0x4e00 + i % 5000), 0);
        String digits = "99%04d".formatted(100 + i / 900) + "19800101" + "%03d".formatted(100 + i % 900);
        row[1] = check(digits);
        return row;
    }

    private static String check(String digits) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> (digits.charAt(i) - '0') * weights[i])
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }
}
