package org.zhibu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.core.demo.DemoSeeder;
import org.zhibu.testing.Visit;
import org.zhibu.testing.Visit.Size;

/** An article from a logged activity to its readers, in the editor and without any script. A breach of the policy fails it. */
class PublicityJourneyTest extends Journey {

    @Test
    void anActivityBecomesAnArticleThatAMemberReadsOnThePhone() throws IOException {
        Visit secretary = visit(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open(untold(0));
        secretary.press("写成宣传稿件");
        assertThat(secretary.text()).contains("已按活动记录起草");
        secretary.page().locator("trix-editor:has-text('到会党员')").waitFor();
        written(secretary);
        pictured(secretary);
        secretary.page().locator("#audience").selectOption("EVERYONE");
        secretary.fill("标题", "雨季前清沟四百米").press("保存草稿");
        assertThat(secretary.text()).contains("草稿已保存", "第一句是加粗的", "隧道口的排水沟");
        readable(secretary);
        String article = secretary.where();
        secretary.press("提交审核");

        Visit officer = visit(Size.DESKTOP).signIn("zhoulan", DemoSeeder.PASSWORD);
        officer.open(article);
        officer.press("公布稿件");
        assertThat(officer.text()).contains("稿件已公布");

        Visit member = visit(Size.PHONE).signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/my/articles");
        member.follow("雨季前清沟四百米");
        readable(member);
        assertThat(member.page().locator(".zb-article strong").first().innerText())
                .isEqualTo("第一句是加粗的");
        assertThat(member.page().locator(".zb-article h2").last().innerText()).isEqualTo("怎么干的");
        assertThat(drawn(member.page())).as("the picture is really there").isTrue();
        assertThat(member.page().locator(".zb-article img").getAttribute("alt")).isEqualTo("隧道口的排水沟");

        secretary.open(article);
        secretary.follow("打开活动记录");
        assertThat(secretary.text()).contains("宣传稿件：雨季前清沟四百米（已公布）");
    }

    /** Writes in the editor as one writes: a strong sentence, a heading, and something pasted from a foreign page. */
    private static void written(Visit visit) {
        Page page = visit.page();
        Locator editor = page.locator("trix-editor");
        editor.click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.locator("[data-trix-attribute=bold]").click();
        page.keyboard().type("第一句是加粗的");
        page.locator("[data-trix-attribute=bold]").click();
        page.keyboard().press("Enter");
        page.locator("[data-trix-attribute=heading1]").click();
        page.keyboard().type("怎么干的");
        page.keyboard().press("Enter");
        editor.evaluate("""
                editor => {
                  const data = new DataTransfer();
                  data.setData('text/html', '<p style="color:red" onclick="x()">粘来的<img src="https://example.org/x.png"><b>话</b></p><script>x()</script>');
                  data.setData('text/plain', '粘来的话');
                  editor.dispatchEvent(new InputEvent('beforeinput', {inputType: 'insertFromPaste', dataTransfer: data, bubbles: true, cancelable: true}));
                }
                """);
        page.locator("trix-editor:has-text('粘来的话')").waitFor();
        assertThat(page.locator("#html").inputValue())
                .contains("<h2>怎么干的</h2>")
                .doesNotContain("example.org", "color", "onclick");
    }

    private static void pictured(Visit visit) throws IOException {
        Page page = visit.page();
        page.locator("[data-zb-picture]").click();
        visit.press("放进正文");
        assertThat(page.locator("[data-zb-editor-panel] [role=alert]").innerText())
                .contains("请选一张图片");
        readable(visit);
        page.locator("#panel-file").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", picture()));
        page.locator("#panel-words").fill("隧道口的排水沟");
        visit.press("放进正文");
        page.locator("trix-editor figure img").waitFor();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static boolean drawn(Page page) {
        Locator image = page.locator(".zb-article img");
        image.scrollIntoViewIfNeeded();
        page.waitForFunction("() => { const i = document.querySelector('.zb-article img'); return i.complete }");
        return (Boolean) image.evaluate("image => image.naturalWidth > 0");
    }

    @Test
    void theSameWithoutScripts() throws IOException {
        Visit secretary = visitWithoutScripts(Size.DESKTOP).signIn("chensufang", DemoSeeder.PASSWORD);
        secretary.open(untold(1));
        secretary.press("写成宣传稿件");
        assertThat(secretary.page().locator("trix-editor").count()).isZero();
        Locator text = secretary.page().locator("#text");
        text.fill(text.inputValue() + "\n\n# 怎么干的\n\n分了 **三组**。\n第二行。\n\n[图1]\n\n- 一组清沟");
        secretary.fill("标题", "没有脚本也写成了").press("保存草稿");
        String article = secretary.where();
        secretary.page().locator("#file").setInputFiles(new FilePayload("IMG_2.jpg", "image/jpeg", new byte[21 << 20]));
        secretary.page().locator("#words").fill("太大的图");
        secretary.press("加这张图");
        assertThat(secretary.text()).contains("文件太大，没有传上去", "一个文件不超过 20 MB");
        secretary.open(article);
        secretary.page().locator("#file").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", picture()));
        secretary.page().locator("#words").fill("三组人在清沟");
        secretary.press("加这张图");
        assertThat(secretary.text()).contains("图片已加上", "怎么干的", "分了 三组。");
        secretary.press("提交审核");
        secretary.press("公布稿件");
        assertThat(secretary.text()).contains("稿件已公布");

        Visit member = visitWithoutScripts(Size.PHONE).signIn("wuchengyuan", DemoSeeder.PASSWORD);
        member.open("/my/articles");
        member.follow("没有脚本也写成了");
        assertThat(member.text()).contains("怎么干的", "分了 三组。", "一组清沟", "三组人在清沟");
        assertThat(member.page().locator(".zb-article h2").allInnerTexts()).contains("怎么干的");
        assertThat(member.page().locator(".zb-article figure img").count()).isOne();
    }

    /** The page of something the secretary's branch held and has not told of. */
    private String untold(int skipped) {
        return "/life/activities/"
                + portal.getBean(JdbcClient.class)
                        .sql("""
                                select a.home_id, a.id
                                from life.activity a
                                join organization.unit u on u.id = a.unit_id
                                where u.name like '%桥隧养护支部%' and a.kind = 'OL-06' and a.state = 'RECORDED'
                                  and a.home_id = u.home_id
                                  and not exists (
                                    select 1 from publicity.article p where p.home_id = a.home_id and p.activity_id = a.id)
                                order by a.held_on desc
                                limit 1 offset :skipped
                                """)
                        .param("skipped", skipped)
                        .query((row, number) ->
                                Long.toString(row.getLong(1), 36) + "-" + Long.toString(row.getLong(2), 36))
                        .single();
    }
}
