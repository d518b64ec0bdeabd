package org.zhibu.areas.methods.publicity.model;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes clean HTML as the plain text that {@link TypedText} reads. */
public final class HtmlTyped {

    private final String pictureWord;

    public HtmlTyped(String pictureWord) {
        this.pictureWord = pictureWord;
    }

    public String text(String html) {
        List<String> blocks = new ArrayList<>();
        for (Element block : Jsoup.parseBodyFragment(html).body().children()) blocks.add(block(block));
        return String.join("\n\n", blocks);
    }

    private String block(Element block) {
        return switch (block.normalName()) {
            case "h2" -> "# " + words(block);
            case "blockquote" -> "> " + words(block).replace("\n", "\n> ");
            case "ul", "ol" -> String.join("\n", items(block, ""));
            case "figure" -> "[" + pictureWord + block.attr("data-picture") + "]";
            default -> words(block);
        };
    }

    private static List<String> items(Element list, String indent) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (Element item : list.children()) {
            String sign = list.normalName().equals("ol") ? number++ + ". " : "- ";
            lines.add(indent + sign + words(item).replace("\n", " "));
            for (Element below : item.children())
                if (below.normalName().equals("ul") || below.normalName().equals("ol"))
                    lines.addAll(items(below, indent + "  "));
        }
        return lines;
    }

    private static String words(Element parent) {
        StringBuilder text = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) text.append(words.getWholeText());
            else if (child instanceof Element element) text.append(marked(element));
        }
        return text.toString();
    }

    private static String marked(Element element) {
        String words = words(element);
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "strong" -> "**" + words + "**";
            case "em" -> "*" + words + "*";
            case "a" -> "[" + words + "](" + element.attr("href") + ")";
            case "ul", "ol" -> "";
            default -> words;
        };
    }
}
