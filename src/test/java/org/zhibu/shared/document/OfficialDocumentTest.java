package org.zhibu.shared.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

class OfficialDocumentTest {

    @Test
    void laysThePaperOutByTheStandard() throws IOException {
        var section = opened(minutes()).getDocument().getBody().getSectPr();
        assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11_906));
        assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2_098));
        assertThat(section.getPgMar().getBottom()).isEqualTo(BigInteger.valueOf(1_984));
        assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1_587));
        assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(1_474));
        assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
        assertThat(section.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));
    }

    @Test
    void setsEachLevelInItsOwnType() throws IOException {
        List<XWPFParagraph> paragraphs = opened(minutes()).getParagraphs();
        assertThat(font(of(paragraphs, "中共示范镇"))).isEqualTo("方正小标宋简体");
        assertThat(font(of(paragraphs, "一、学习内容"))).isEqualTo("黑体");
        assertThat(font(of(paragraphs, "（一）原文学习"))).isEqualTo("楷体_GB2312");
        assertThat(font(of(paragraphs, "1. 领学"))).isEqualTo("仿宋_GB2312");
        XWPFParagraph body = of(paragraphs, "与会党员");
        assertThat(font(body)).isEqualTo("仿宋_GB2312");
        assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16.0);
        assertThat(body.getSpacingLineRule()).isEqualTo(LineSpacingRule.EXACT);
        assertThat(body.getSpacingBetween()).isEqualTo(28.95);
        assertThat(body.getCTP().getPPr().getInd().getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
    }

    @Test
    void putsPageNumbersOutsideOddRightEvenLeft() throws IOException {
        XWPFDocument document = opened(minutes());
        assertThat(document.getEvenAndOddHeadings()).isTrue();
        assertThat(document.getFooterList()).hasSize(2).allSatisfy(footer -> {
            assertThat(footer.getText()).contains("\u2014 ").contains(" \u2014");
            assertThat(footer.getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble())
                    .isEqualTo(14.0);
        });
    }

    @Test
    void repeatsTheHeaderOfALongSignInSheet() throws IOException {
        var table = opened(minutes()).getTables().get(0);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows())
                .hasSize(36)
                .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        assertThat(table.getWidth()).isEqualTo(8_845);
    }

    @Test
    void leavesOutAnEntryWithNothingInIt() throws IOException {
        XWPFDocument document = opened(OfficialDocument.titled("会议记录")
                .line("列席", " ")
                .line("地点", "会议室")
                .bytes());
        assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("会议记录", "地点：会议室");
    }

    @Test
    void namesASubstituteForEveryFontOfTheStandard() throws IOException {
        String fonts;
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(minutes()))) {
            while (!java.util.Objects.requireNonNull(zip.getNextEntry())
                    .getName()
                    .equals("word/fontTable.xml")) {}
            fonts = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        assertThat(fonts).contains("w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"");
    }

    private static XWPFParagraph of(List<XWPFParagraph> paragraphs, String start) {
        return paragraphs.stream()
                .filter(each -> each.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String font(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia();
    }

    private static XWPFDocument opened(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    /** The minutes and the sign-in sheet as a branch keeps them; {@code -Dword.sample=file} writes them out to look at. */
    private static byte[] minutes() throws IOException {
        List<List<String>> rows = IntStream.rangeClosed(1, 35)
                .mapToObj(i -> List.of(
                        String.valueOf(i), "王小明", i % 9 == 0 ? "请假" : "到会", i % 9 == 0 ? "外出参加业务培训，已向支部书面请假" : "", ""))
                .toList();
        String agenda = "一、学习内容\n（一）原文学习\n与会党员逐段学习了关于加强基层党组织建设的有关文件，" + "围绕支部在服务群众、推动发展、凝聚人心、促进和谐方面的作用进行了讨论。".repeat(9)
                + "\n1. 领学部分由支部书记负责，其余由各党小组组长负责。\n\n（二）交流讨论\n2026 年第 3 季度党费收缴共 1,234.50 元，全部缴清。\n二、表决事项\n应到会有表决权的党员 20 名，实到 17 名，赞成 17 票。";
        byte[] bytes = OfficialDocument.titled("中共示范镇机关第一支部委员会\n支部党员大会会议记录")
                .subtitle("2026 年第 11 次")
                .line("时间", "2026 年 11 月 20 日 14:30—16:00")
                .line("地点", "机关三楼会议室")
                .line("主持人", "李建国")
                .line("记录人", "赵敏")
                .line("出席情况", "应到 20 名，实到 17 名，请假 2 名（王小明，外出参加业务培训；孙丽，住院治疗），缺席 1 名")
                .text(agenda)
                .signatures("主持人", "记录人", "支部书记")
                .date("2026 年 11 月 20 日")
                .part("会议签到表")
                .table(List.of("序号", "姓名", "到会情况", "事由", "签名"), rows, List.of(8, 16, 14, 38, 24))
                .bytes();
        String sample = System.getProperty("word.sample");
        if (sample != null) Files.write(Path.of(sample), bytes);
        return bytes;
    }
}
