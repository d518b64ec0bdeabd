package org.zhibu.areas.methods.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, only words and our own few elements come out. */
class SanitiserTest {

    private static final String OWN = "/publicity/articles/1-2/pictures/";

    private static final Pattern ALLOWED = Pattern.compile("p|br|strong|em|h2|ul|ol|li|blockquote|a|figure");

    private static String cleaned(String html) {
        return Body.cleaned(html, OWN).html();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p>a<script src=//evil.example/x.js></script>b</p>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"/publicity/articles/1-2/pictures/1\" onerror=\"alert(1)\" onload=alert(1)>",
                "<p onclick=alert(1) style=\"position:fixed\" class=zb-top id=main>a</p>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\" jAvAsCrIpT&#58;alert(1)\">a</a>",
                "<a href=\"java\tscript:alert(1)\">a</a>",
                "<a href=\"java&#10;script:alert(1)\">a</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">a</a>",
                "<a href=\"vbscript:msgbox(1)\">a</a>",
                "<a href=\"//evil.example\">a</a>",
                "<a href=\"https://user:pass@evil.example/\">a</a>",
                "<a href='https://example.org/\" onmouseover=\"alert(1)'>a</a>",
                "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math><mi><style></math><img src onerror=alert(1)></style>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<style>@import 'https://evil.example/x.css';</style><p>a</p>",
                "<link rel=stylesheet href=https://evil.example/x.css><meta http-equiv=refresh content=0><base href=//evil.example>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=x></object><embed src=x><applet code=x></applet>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<template><script>alert(1)</script></template>",
                "<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)",
                "<b><i><u><a href=https://example.org><b><p>deep<img src=data:image/svg+xml,x></b>",
                "<input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>a</button>",
                "<details open ontoggle=alert(1)>a</details><video><source onerror=alert(1)></video>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<figure data-picture='1\"><img src=x onerror=alert(1)>'></figure>",
                "<figure data-trix-attachment='{\"content\":\"<img src=x onerror=alert(1)>\"}'></figure>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<a href=https://example.org/?a=<img/src=x/onerror=alert(1)>>a</a>"
            })
    void nothingHostileComesThrough(String hostile) {
        String clean = cleaned(hostile);
        for (Element element : Jsoup.parseBodyFragment(clean).body().getAllElements()) {
            if (element.normalName().equals("body")) continue;
            assertThat(element.normalName()).as(clean).matches(ALLOWED);
            for (Attribute attribute : element.attributes()) {
                String name = element.normalName() + "." + attribute.getKey();
                assertThat(name).as(clean).isIn("a.href", "a.rel", "figure.data-picture");
                if (name.equals("a.href"))
                    assertThat(attribute.getValue()).as(clean).matches("https?://[^\\s\"<>]+");
                if (name.equals("figure.data-picture"))
                    assertThat(attribute.getValue()).matches("[1-9]\\d{0,3}");
            }
        }
        assertThat(cleaned(clean)).as("cleaning twice changes nothing").isEqualTo(clean);
    }

    @Test
    void survivesWhatWasBuiltToBreakIt() {
        assertThat(cleaned("<b>".repeat(20_000) + "x")).contains("x");
        assertThat(cleaned("<div>".repeat(20_000) + "x")).contains("x");
        assertThat(cleaned("<ul><li>".repeat(5_000) + "x")).contains("x");
        assertThat(cleaned("a\u0000b\u202Ec")).isEqualTo("<p>abc</p>");
    }

    @Test
    void keepsWhatTheEditorWrites() {
        assertThat(
                        cleaned(
                                "<div>第一段<br><br>第二段<strong>要紧</strong>的<br>下一行</div><h2>小标题</h2><ul><li>一<ol><li>二</li></ol></li></ul>"
                                        + "<blockquote>原话</blockquote><div><a href=\"https://example.org/a?b=1&amp;c=2\">链接</a></div>"))
                .isEqualTo(
                        "<p>第一段</p><p>第二段<strong>要紧</strong>的<br>下一行</p><h2>小标题</h2><ul><li>一<ol><li>二</li></ol></li></ul>"
                                + "<blockquote>原话</blockquote><p><a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\">链接</a></p>");
    }

    @Test
    void keepsItsOwnPicturesAndNoOthers() {
        String html =
                "<div>前<figure data-trix-attachment=\"{}\"><img src=\"/publicity/articles/1-2/pictures/3\"><figcaption>x</figcaption></figure>后</div>"
                        + "<img src=\"/publicity/articles/1-9/pictures/4\"><img src=\"https://evil.example/x.png\"><img src=\"/publicity/articles/1-2/pictures/../../5\">";
        Body body = Body.cleaned(html, OWN);
        assertThat(body.html()).isEqualTo("<p>前</p><figure data-picture=\"3\"></figure><p>后</p>");
        assertThat(body.pictures()).containsExactly(3);
    }

    @Test
    void showsPicturesInTheirPlaceAndTheOthersAtTheEnd() {
        Body body = Body.typed("前\n\n[图2]\n\n后");
        String shown = body.shown(List.of(new Picture(1, "没有放的", 4, 3), new Picture(2, "“桥” <b> & \"洞\"", 4, 3)), OWN)
                .html();
        assertThat(shown.indexOf("pictures/2")).isBetween(shown.indexOf("前"), shown.indexOf("后"));
        assertThat(shown.indexOf("pictures/1")).isGreaterThan(shown.indexOf("后"));
        assertThat(shown).contains("alt=\"“桥” &lt;b&gt; &amp; &quot;洞&quot;\"").doesNotContain("<b>");
        assertThat(Body.typed("[图7]").shown(List.of(), OWN).html()).isEmpty();
    }

    @Test
    void aPlainTextComesThroughAndBack() {
        String typed = """
                第一段，
                同一段的第二行。

                # 小标题

                - 一
                  - 一之一
                - 二

                1. 甲
                2. 乙

                > 引文

                [图1]

                **要紧** *强调* [网址](https://example.org/) <script> & "引号\"""";
        Body body = Body.typed(typed);
        assertThat(body.html())
                .contains("<p>第一段，<br>同一段的第二行。</p><h2>小标题</h2><ul><li>一<ul><li>一之一</li></ul></li><li>二</li></ul>")
                .contains(
                        "<ol><li>甲</li><li>乙</li></ol><blockquote>引文</blockquote><figure data-picture=\"1\"></figure>")
                .contains("&lt;script&gt; &amp;")
                .doesNotContain("<script");
        assertThat(Body.cleaned(body.html(), OWN)).isEqualTo(body);
        assertThat(Body.typed(body.plain("图"))).isEqualTo(body);
        assertThat(body.plain("图")).isEqualTo(typed);
        assertThat(body.words()).contains("同一段的第二行").doesNotContain("<p>");
    }

    @Test
    void aPlainTextCannotMakeALinkToAScript() {
        assertThat(Body.typed("[点](javascript:alert(1))").html()).doesNotContain("<a ");
        assertThat(Body.typed("[点](https://example.org/\"onclick=alert(1))").html())
                .doesNotContain("<a ");
    }

    @Test
    void theEditorIsToldOfAPictureWithoutATrap() {
        String editable =
                Body.typed("[图1]").editable(List.of(new Picture(1, "\"}'><img src=x onerror=alert(1)>\\", 4, 3)), OWN);
        Element figure = Jsoup.parseBodyFragment(editable).body().child(0);
        assertThat(Jsoup.parseBodyFragment(editable).body().getAllElements()).hasSize(2);
        assertThat(figure.attr("data-trix-attachment"))
                .contains("\"url\":\"/publicity/articles/1-2/pictures/1\"")
                .contains("\\\"}'><img src=x onerror=alert(1)>\\\\\"");
    }
}
