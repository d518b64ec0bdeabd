package org.zhibu.areas.methods.publicity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML of any origin as a browser would and writes its words again in elements of its own. Nothing is copied: an element
 * or attribute that is not written here cannot come through.
 */
public final class HtmlCleaner {

    /** Elements whose inside is no text to read. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "iframe",
            "noembed",
            "noframes",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "textarea",
            "select",
            "option",
            "button",
            "input",
            "audio",
            "video",
            "canvas",
            "xmp",
            "plaintext",
            "figcaption");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final int DEEPEST = 60;

    private final String pictures;
    private final StringBuilder out = new StringBuilder();
    private final Runs runs = new Runs();
    private final List<Integer> met = new ArrayList<>();

    /** @param pictures the beginning of the addresses of the article's own pictures */
    public HtmlCleaner(String pictures) {
        this.pictures = pictures;
    }

    public String clean(String html) {
        blocks(Jsoup.parseBodyFragment(html).body(), 0);
        flush();
        return out.toString();
    }

    private void blocks(Element parent, int depth) {
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && !SILENT.contains(element.normalName())) block(element, depth + 1);
            else words(child, Run.plain(""));
        }
    }

    private void block(Element element, int depth) {
        String name = element.normalName();
        if (depth > DEEPEST) {
            runs.add(Run.plain(element.text()));
        } else if (HEADINGS.contains(name)) {
            flush();
            inline(element, Run.plain(""), depth);
            written("h2", runs.lines());
        } else if (name.equals("blockquote")) {
            flush();
            inline(element, Run.plain(""), depth);
            written("blockquote", runs.lines());
        } else if (name.equals("ul") || name.equals("ol")) {
            flush();
            out.append(list(element, depth));
            pictures();
        } else if (element.isBlock() && !name.equals("img") && !name.equals("figure")) {
            flush();
            blocks(element, depth);
            flush();
        } else {
            one(element, Run.plain(""), depth);
            if (!met.isEmpty()) flush();
        }
    }

    /** The words inside an element, whatever it is made of; what would be a block becomes a line. */
    private void inline(Element parent, Run look, int depth) {
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && !SILENT.contains(element.normalName()))
                one(element, look, depth + 1);
            else words(child, look);
        }
    }

    private void words(Node node, Run look) {
        if (node instanceof TextNode text)
            runs.add(look.saying(text.getWholeText().replaceAll("[\\s\\p{Cntrl}]+", " ")));
    }

    private void one(Element element, Run look, int depth) {
        if (depth > DEEPEST) {
            runs.add(look.saying(element.text()));
            return;
        }
        switch (element.normalName()) {
            case "br" -> runs.lineBreak();
            case "img", "figure" -> picture(element);
            case "b", "strong" -> inline(element, new Run("", true, look.em(), look.href()), depth);
            case "i", "em" -> inline(element, new Run("", look.strong(), true, look.href()), depth);
            case "a" -> inline(element, new Run("", look.strong(), look.em(), link(element, look)), depth);
            default -> line(element, look, depth);
        }
    }

    private static @Nullable String link(Element element, Run look) {
        String address = Address.checked(element.attr("href"));
        return address == null ? look.href() : address;
    }

    private void line(Element element, Run look, int depth) {
        if (element.isBlock()) runs.lineBreak();
        inline(element, look, depth);
        if (element.isBlock()) runs.lineBreak();
    }

    private String list(Element list, int depth) {
        StringBuilder items = new StringBuilder();
        for (Node child : list.childNodes()) {
            if (child instanceof Element item && !SILENT.contains(item.normalName())) item(item, depth + 1, items);
            else words(child, Run.plain(""));
            String words = runs.lines();
            if (!words.isEmpty()) items.append("<li>").append(words).append("</li>");
        }
        String name = list.normalName();
        return items.isEmpty() ? "" : "<" + name + ">" + items + "</" + name + ">";
    }

    private void item(Element item, int depth, StringBuilder items) {
        StringBuilder nested = new StringBuilder();
        if (isList(item) && depth < DEEPEST) {
            nested.append(list(item, depth));
        } else {
            for (Element below : item.children()) {
                if (!isList(below) || depth >= DEEPEST) continue;
                below.remove();
                nested.append(list(below, depth));
            }
            inline(item, Run.plain(""), depth);
        }
        String words = runs.lines();
        if (!words.isEmpty() || !nested.isEmpty())
            items.append("<li>").append(words).append(nested).append("</li>");
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    /** Remembers one of the article's own pictures; its place is behind the block it stands in. */
    private void picture(Element element) {
        String number = element.attr("data-picture");
        Element image = element.normalName().equals("img") ? element : element.selectFirst("img");
        if (number.isEmpty() && image != null) number = own(image.attr("src"));
        Matcher good = NUMBER.matcher(number);
        if (good.matches()) met.add(Integer.parseInt(number));
    }

    private String own(String address) {
        int at = address.indexOf(pictures);
        return at < 0 ? "" : address.substring(at + pictures.length());
    }

    private void flush() {
        runs.paragraphs().forEach(words -> written("p", words));
        pictures();
    }

    private void written(String name, String words) {
        if (!words.isEmpty()) out.append("<" + name + ">" + words + "</" + name + ">");
        pictures();
    }

    private void pictures() {
        met.forEach(number -> out.append("<figure data-picture=\"" + number + "\"></figure>"));
        met.clear();
    }
}
