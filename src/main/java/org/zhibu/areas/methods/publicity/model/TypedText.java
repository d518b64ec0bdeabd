package org.zhibu.areas.methods.publicity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a plain text: an empty line ends a paragraph, {@code #} begins a heading, {@code >} a quotation, {@code -} and
 * {@code 1.} a list, two blanks before them a list inside it; a line with a word and a number in brackets is a picture;
 * {@code **words**} are strong, {@code *words*} stressed, {@code [words](address)} a link. Everything else is just words.
 */
public final class TypedText {

    private static final Pattern PICTURE = Pattern.compile("[\\[\\u3010]\\p{L}+ ?([1-9]\\d{0,3})[\\]\\u3011]");
    private static final Pattern HEADING = Pattern.compile("[#\\uFF03]{1,6}\\s+(.*)");
    private static final Pattern QUOTE = Pattern.compile("[>\\uFF1E]\\s?(.*)");
    private static final Pattern ITEM = Pattern.compile("( *)(?:([-\\u00B7])|\\d{1,3}\\.)\\s+(.*)");
    private static final Pattern MARKED =
            Pattern.compile("\\*\\*(.+?)\\*\\*|\\*([^*\\n]+)\\*|\\[([^\\]\\n]+)\\]\\((\\S+?)\\)");

    private final StringBuilder out = new StringBuilder();
    private final List<String> gathered = new ArrayList<>();
    private String kind = "";

    public String html(String text) {
        text.replace("\r", "").lines().forEach(this::line);
        end();
        return out.toString();
    }

    private void line(String line) {
        Matcher picture = PICTURE.matcher(line.strip());
        Matcher heading = HEADING.matcher(line.strip());
        Matcher quote = QUOTE.matcher(line.strip());
        if (line.isBlank()) {
            end();
        } else if (picture.matches()) {
            end();
            out.append("<figure data-picture=\"" + Integer.parseInt(picture.group(1)) + "\"></figure>");
        } else if (heading.matches()) {
            end();
            written("h2", marked(heading.group(1)));
        } else if (quote.matches()) {
            gather("blockquote", quote.group(1));
        } else if (ITEM.matcher(line).matches()) {
            gather("list", line);
        } else {
            gather("p", line.strip());
        }
    }

    private void gather(String as, String line) {
        if (!kind.equals(as)) end();
        kind = as;
        gathered.add(line);
    }

    private void end() {
        if (kind.equals("list")) out.append(TypedList.of(gathered).html());
        else if (!gathered.isEmpty())
            written(
                    kind,
                    String.join("<br>", gathered.stream().map(TypedText::marked).toList()));
        gathered.clear();
        kind = "";
    }

    private void written(String name, String words) {
        if (!words.isEmpty()) out.append("<" + name + ">" + words + "</" + name + ">");
    }

    /** The words of a line with its marks. */
    static String marked(String line) {
        StringBuilder html = new StringBuilder();
        Matcher mark = MARKED.matcher(line);
        int at = 0;
        while (mark.find()) {
            html.append(Run.plain(line.substring(at, mark.start())).html());
            html.append(one(mark).html());
            at = mark.end();
        }
        return html.append(Run.plain(line.substring(at)).html()).toString().strip();
    }

    private static Run one(Matcher mark) {
        if (mark.group(1) != null) return new Run(mark.group(1), true, false, null);
        if (mark.group(2) != null) return new Run(mark.group(2), false, true, null);
        String address = Address.checked(mark.group(4));
        return address == null ? Run.plain(mark.group()) : new Run(mark.group(3), false, false, address);
    }

    /** Items with the blanks before them. */
    private record TypedList(List<Item> items) {

        private record Item(int depth, boolean ordered, String words) {}

        static final int DEEPEST = 4;

        static TypedList of(List<String> lines) {
            List<Item> items = new ArrayList<>();
            for (String line : lines) {
                Matcher item = ITEM.matcher(line);
                if (item.matches())
                    items.add(new Item(
                            Math.min(DEEPEST, item.group(1).length() / 2), item.group(2) == null, item.group(3)));
            }
            return new TypedList(items);
        }

        String html() {
            StringBuilder html = new StringBuilder();
            int at = 0;
            while (at < items.size()) at = list(at, items.get(at).depth(), html);
            return html.toString();
        }

        /** Writes the list that begins at an item, with those inside it; returns the first item behind it. */
        private int list(int from, int depth, StringBuilder html) {
            String name = items.get(from).ordered() ? "ol" : "ul";
            html.append("<" + name + ">");
            int at = from;
            while (at < items.size()
                    && items.get(at).depth() == depth
                    && items.get(at).ordered() == items.get(from).ordered()) {
                html.append("<li>").append(marked(items.get(at).words()));
                at++;
                while (at < items.size() && items.get(at).depth() > depth)
                    at = list(at, items.get(at).depth(), html);
                html.append("</li>");
            }
            html.append("</" + name + ">");
            return at;
        }
    }
}
