package org.zhibu.areas.methods.publicity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.zhibu.areas.methods.publicity.model.HtmlCleaner;
import org.zhibu.areas.methods.publicity.model.HtmlTyped;
import org.zhibu.areas.methods.publicity.model.TypedText;

/**
 * The text of an article. Whatever comes in is read, and written again from nothing but paragraphs, headings, lists, quotations,
 * emphasis, links and the numbers of the article's own pictures; so what stands here can be shown as it is.
 */
public final class Body {

    private static final Pattern PICTURE = Pattern.compile("<figure data-picture=\"(\\d+)\"></figure>");

    private final String html;

    private Body(String html) {
        this.html = html;
    }

    public static Body empty() {
        return new Body("");
    }

    /**
     * From the editor, or as stored.
     *
     * @param pictures where the pictures of this article are shown; those of any other place are left out
     */
    public static Body cleaned(String html, String pictures) {
        return new Body(new HtmlCleaner(pictures).clean(html));
    }

    /** From a plain field: an empty line ends a paragraph; see {@link TypedText} for its few signs. */
    public static Body typed(String text) {
        return new Body(new TypedText().html(text));
    }

    /** As stored. */
    public String html() {
        return html;
    }

    public Body followedBy(Body other) {
        return new Body(html + other.html);
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /**
     * For a plain field; {@link #typed} reads it again.
     *
     * @param pictureWord what a picture is called there
     */
    public String plain(String pictureWord) {
        return new HtmlTyped(pictureWord).text(html);
    }

    /** Nothing but its words, for search and first lines. */
    public String words() {
        return Jsoup.parseBodyFragment(html).text();
    }

    /** The numbers of the pictures it shows. */
    public Set<Integer> pictures() {
        Set<Integer> numbers = new TreeSet<>();
        PICTURE.matcher(html).results().forEach(found -> numbers.add(number(found)));
        return numbers;
    }

    /** For readers: each picture in its place, those without a place at the end. */
    public SafeHtml shown(List<Picture> pictures, String address) {
        StringBuilder all = new StringBuilder(PICTURE.matcher(html)
                .replaceAll(found -> replaced(pictures, found, one -> figure(one, address))));
        Set<Integer> placed = pictures();
        for (Picture one : pictures) if (!placed.contains(one.number())) all.append(figure(one, address));
        return new SafeHtml(all.toString());
    }

    /** For the editor, which knows a picture by its address. */
    public String editable(List<Picture> pictures, String address) {
        return PICTURE.matcher(html).replaceAll(found -> replaced(pictures, found, one -> attachment(one, address)));
    }

    private static String replaced(
            List<Picture> pictures, MatchResult found, java.util.function.Function<Picture, String> written) {
        return Matcher.quoteReplacement(pictures.stream()
                .filter(one -> one.number() == number(found))
                .map(written)
                .findFirst()
                .orElse(""));
    }

    private static String figure(Picture one, String address) {
        String words = Entities.escape(one.words());
        return "<figure class=\"zb-figure\"><img src=\"%s%d\" alt=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\">"
                        .formatted(address, one.number(), words, one.width(), one.height())
                + "<figcaption aria-hidden=\"true\">%s</figcaption></figure>".formatted(words);
    }

    private static String attachment(Picture one, String address) {
        String json =
                "{\"contentType\":\"image\",\"previewable\":true,\"url\":\"%s%d\",\"alt\":\"%s\",\"width\":%d,\"height\":%d}"
                        .formatted(address, one.number(), quoted(one.words()), one.width(), one.height());
        return "<figure data-trix-attachment=\"%s\" data-trix-content-type=\"image\"></figure>"
                .formatted(Entities.escape(json));
    }

    /** Inside a string of JSON. */
    private static String quoted(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && body.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
