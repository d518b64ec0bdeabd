package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates obey the content security policy, escape what they show, and speak through message files. */
class TemplatesTest {

    private static final Map<String, Pattern> FORBIDDEN = forbidden();

    @Test
    void beginWithADoctype() {
        for (Path template : House.templates())
            assertThat(House.read(template)).as(template.toString()).startsWith("<!doctype html>");
    }

    /** The one place where text is not escaped: what an article's cleaner wrote itself. */
    private static final Path UNESCAPED = Path.of("publicity/body.html");

    @Test
    void holdNothingThePolicyForbidsAndNoUnescapedText() {
        List<String> found = new ArrayList<>();
        for (Path template : House.templates()) {
            String text = template.endsWith(UNESCAPED)
                    ? House.read(template).replaceFirst("th:utext=\"\\$\\{html.html}\"", "")
                    : House.read(template);
            FORBIDDEN.forEach((what, pattern) -> {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find())
                    found.add("%s:%d %s: %s"
                            .formatted(
                                    House.ROOT.relativize(template),
                                    text.substring(0, matcher.start()).lines().count(),
                                    what,
                                    matcher.group().strip()));
            });
        }
        assertThat(found).isEmpty();
    }

    /** The page of the kit is the one landmark; a second main inside it confuses those who navigate by landmarks. */
    @Test
    void leaveTheirOwnMainTagBehind() {
        Pattern main = Pattern.compile("<main\\b[^>]*>");
        List<String> kept = new ArrayList<>();
        for (Path template : House.templates()) {
            Matcher matcher = main.matcher(House.read(template));
            while (matcher.find())
                if (!matcher.group().contains("th:remove=\"tag\"") && !template.endsWith("kit/page.html"))
                    kept.add(House.ROOT.relativize(template) + " " + matcher.group());
        }
        assertThat(kept).isEmpty();
    }

    /** What is quoted from a regulation stays Chinese on an English page, and says so to those who have it read out. */
    @Test
    void markQuotedClausesAsChinese() {
        Pattern clause = Pattern.compile("<[a-z][^>]*th:text=\"\\$\\{[\\w.]*[cC]lause}\"[^>]*>");
        List<String> unmarked = new ArrayList<>();
        for (Path template : House.templates()) {
            Matcher matcher = clause.matcher(House.read(template));
            while (matcher.find())
                if (!matcher.group().contains("lang=\"zh"))
                    unmarked.add(House.ROOT.relativize(template) + " " + matcher.group());
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void postFormsCarryTheirToken() {
        Pattern form = Pattern.compile("<form\\b[^>]*>", Pattern.DOTALL);
        List<String> without = new ArrayList<>();
        for (Path template : House.templates()) {
            Matcher matcher = form.matcher(House.read(template));
            while (matcher.find())
                if (matcher.group().matches("(?is).*method=[\"']post[\"'].*")
                        && !matcher.group().contains("th:action"))
                    without.add(House.ROOT.relativize(template) + " " + matcher.group());
        }
        assertThat(without).as("post forms without th:action").isEmpty();
    }

    private static Map<String, Pattern> forbidden() {
        Map<String, Pattern> forbidden = new LinkedHashMap<>();
        forbidden.put("inline style", Pattern.compile("(?i)\\s(th:)?style\\s*=|th:styleappend|<style\\b"));
        forbidden.put("inline script", Pattern.compile("(?i)<script(?![^>]*\\bsrc=)[^>]*>|javascript:"));
        forbidden.put("event attribute", Pattern.compile("(?i)\\s(th:)?on[a-z]{3,}\\s*="));
        forbidden.put("htmx script", Pattern.compile("(?i)\\shx-on[:-]|hx-vals=['\"]js:"));
        // Thymeleaf refuses beans there: give the value a name with th:with first.
        forbidden.put("bean in a fragment call", Pattern.compile("th:(replace|insert)=\"[^\"]*@[a-z]+\\."));
        forbidden.put("unescaped text", Pattern.compile("th:utext|\\[\\("));
        forbidden.put(
                "role name",
                Pattern.compile(
                        "hasRole|hasAuthority|sec:authorize|'(ADMINISTRATOR|COMMITTEE_OFFICER|SECRETARY|BRANCH_OFFICER)'"));
        forbidden.put("address of another site", Pattern.compile("(?i)(src|href|action)=[\"'](https?:)?//"));
        return forbidden;
    }
}
