package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.shared.document.SheetReader;
import org.zhibu.shared.document.SheetRow;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** A task from issue to the merged sheet: the committee asks, a branch answers on a phone, the committee merges. */
class TaskJourneyTest extends Journey {

    @TempDir
    Path folder;

    @Test
    void leadsFromIssueToTheMergedSheet() throws IOException {
        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        String task = issue(officer, "融雪物资清点");
        readable(officer);

        Visit secretary = visit(Size.PHONE).signIn("chensufang", DemoSeeder.PASSWORD);
        open(secretary, "融雪物资清点");
        assertThat(secretary.text()).contains("已有，免报", "党员总数");
        readable(secretary);
        secretary.page().locator("[name='answers[0]']").fill("12");
        secretary.page().locator("[data-zb-drafted]").waitFor();
        goesOnElsewhere(secretary.where());
        readable(secretary);
        secretary.press("提交");
        assertThat(secretary.text()).contains("请填“融雪物资清点负责人”");
        readable(secretary);
        secretary.page().locator("[name='answers[1]']").fill("刘志远");
        secretary.press("提交");
        assertThat(secretary.text()).contains("待审核");

        officer.open(task);
        officer.press("通过已交的 1 份");
        assertThat(officer.text()).contains("通过了 1 份答复");
        readable(officer);
        assertThat(merged(officer))
                .anyMatch(line -> line.contains("桥隧养护") && line.contains("刘志远") && line.contains("12"));
    }

    @Test
    void pointsOutADemandThatIsAlmostTheSameWithoutScripts() {
        Visit officer = visitWithoutScripts(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        issue(officer, "防滑链条登记");
        fill(officer, "防滑链条登记表");
        officer.press("布置给支部");
        assertThat(officer.text()).contains("几乎一样的任务正在办");
        readable(officer);
        officer.tick("[name=anyway]");
        officer.press("布置给支部");
        assertThat(officer.text()).contains("任务已布置");
        officer.open("/task/burden");
        assertThat(officer.text()).contains("今年重复要");
        readable(officer);
    }

    /** What was typed on the phone stands in the office too, also where no scripts run; there it is saved by hand. */
    private void goesOnElsewhere(String reply) {
        Visit office = visitWithoutScripts(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        office.open(reply);
        assertThat(office.page().locator("[name='answers[0]']").inputValue()).isEqualTo("12");
        assertThat(office.text()).contains("草稿");
    }

    private static String issue(Visit officer, String title) {
        fill(officer, title);
        readable(officer);
        officer.press("布置给支部");
        assertThat(officer.text()).contains("任务已布置");
        return officer.where();
    }

    private static void fill(Visit officer, String title) {
        officer.open("/task/tasks/new");
        officer.fill("任务名称", title).fill("依据", "局党委第 12 次会议");
        officer.page()
                .locator("[name=dueOn]")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5).toString());
        officer.tick("[name=known][value=MEMBERS]");
        officer.page().locator("[name='fields[0].name']").fill(title + "数量");
        officer.page().locator("[name='fields[0].kind']").selectOption("NUMBER");
        officer.page().locator("[name='fields[1].name']").fill(title + "负责人");
    }

    private static void open(Visit secretary, String title) {
        secretary.open("/task/tasks?q=" + title);
        secretary.click("main a[href*='/task/replies/']");
    }

    /** The lines of the merged sheet, each as one text. */
    private List<String> merged(Visit officer) throws IOException {
        Download download = officer.page().waitForDownload(() -> officer.click("main a[href$='/answers.xlsx']"));
        Path file = folder.resolve("merged.xlsx");
        download.saveAs(file);
        try (SheetReader reader = SheetReader.open(file)) {
            return reader.rows(0).map(SheetRow::toString).toList();
        }
    }
}
