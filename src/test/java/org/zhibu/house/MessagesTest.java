package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is said is said in both languages, and only in the message files. */
class MessagesTest {

    private static final Path FOLDER = House.RESOURCES.resolve("messages");
    private static final Map<String, Map<String, String>> CHINESE = read(false);
    private static final Map<String, Map<String, String>> ENGLISH = read(true);
    private static final Set<String> KEYS = CHINESE.values().stream()
            .flatMap(file -> file.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    /** {@code #{key}} and {@code #{key(args)}}; what is put together at run time is left to the pages' own tests. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([A-Za-z][A-Za-z0-9_.-]*)\\s*[(}]");

    private static final Pattern PREFIX_IN_TEMPLATE = Pattern.compile(
            "(?:#\\{\\s*\\$\\{'|#\\{\\s*\\|?|#messages\\.msg\\('|'|\\|)([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)(?:'\\s*\\+|__|\\$\\{)");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+){2,}");
    private static final Pattern KEY_PREFIX = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+\\.");

    @Test
    void areTheSameInBothLanguages() {
        assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
        for (String file : CHINESE.keySet())
            assertThat(ENGLISH.get(file).keySet())
                    .as(file)
                    .isEqualTo(CHINESE.get(file).keySet());
    }

    @Test
    void standOnceOnly() {
        Map<String, Long> times = CHINESE.values().stream()
                .flatMap(file -> file.keySet().stream())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
        times.values().removeIf(count -> count == 1);
        assertThat(times).as("keys in two files").isEmpty();
    }

    /** The journal shows whose records changed; one without a name would break its page. */
    @Test
    void nameTheRecordsOfEveryModule() {
        Pattern record = Pattern.compile("RECORD = \"([a-z]+)\\.");
        assertThat(House.files(House.JAVA, ".java").stream()
                        .flatMap(file ->
                                record.matcher(House.read(file)).results().map(found -> found.group(1)))
                        .distinct()
                        .filter(module -> !KEYS.contains("area." + module)
                                && !KEYS.contains("organization.journal.about." + module)))
                .isEmpty();
    }

    @Test
    void takeTheSameArguments() {
        List<String> different = new ArrayList<>();
        for (String file : CHINESE.keySet())
            CHINESE.get(file).forEach((key, text) -> {
                String other = ENGLISH.get(file).getOrDefault(key, text);
                if (!arguments(text).equals(arguments(other))) different.add(key + ": " + text + " / " + other);
            });
        assertThat(different).isEmpty();
    }

    @Test
    void areWellFormed() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, Map<String, String>> language : List.of(CHINESE, ENGLISH))
            language.values()
                    .forEach(file -> file.forEach((key, text) -> {
                        if (text.isBlank()) wrong.add(key + " says nothing");
                        if (text.replace("''", "").replaceAll("'[{}][^']*'", "").contains("'"))
                            wrong.add(key + ": an apostrophe is written twice: " + text);
                        try {
                            new MessageFormat(text);
                        } catch (IllegalArgumentException e) {
                            wrong.add(key + ": " + e.getMessage());
                        }
                    }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void englishIsEnglish() {
        List<String> chinese = new ArrayList<>();
        ENGLISH.values()
                .forEach(file -> file.forEach((key, text) -> {
                    if (House.CHINESE.matcher(text).find() && !key.endsWith(".zh") && !namesItself(key))
                        chinese.add(key);
                }));
        assertThat(chinese).as("English messages with Chinese in them").isEmpty();
    }

    /** The name of the other language and of the portal are written as they are. */
    private static boolean namesItself(String key) {
        return key.contains("language") || key.contains("lang") || key.contains("brand") || key.contains("app-name");
    }

    @Test
    void existForEveryKeyOfATemplate() {
        List<String> missing = new ArrayList<>();
        for (Path template : House.templates()) {
            String text = House.read(template);
            Matcher used = IN_TEMPLATE.matcher(text);
            while (used.find())
                if (!KEYS.contains(used.group(1))) missing.add(House.ROOT.relativize(template) + " " + used.group(1));
            Matcher prefix = PREFIX_IN_TEMPLATE.matcher(text);
            while (prefix.find())
                if (isOurs(prefix.group(1)) && !begins(prefix.group(1)))
                    missing.add(House.ROOT.relativize(template) + " " + prefix.group(1) + "…");
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void existForEveryKeyInJava() {
        List<String> missing = new ArrayList<>();
        for (JavaSource source : House.sources())
            for (JavaSource.Literal literal : source.literals()) {
                String text = literal.value();
                if (literal.inAnnotation() && text.matches("\\{[a-z].*\\}"))
                    text = text.substring(1, text.length() - 1);
                boolean key = KEY.matcher(text).matches() && isOurs(text) && !literal.joined();
                boolean prefix = KEY_PREFIX.matcher(text).matches() && isOurs(text);
                if (key && !KEYS.contains(text) || prefix && !begins(text))
                    missing.add(source.at(literal.line()) + " " + text);
            }
        assertThat(missing).isEmpty();
    }

    @Test
    void aloneSpeakChinese() {
        List<String> chinese = new ArrayList<>();
        for (JavaSource source : House.sources())
            for (JavaSource.Literal literal : source.literals())
                if (House.CHINESE.matcher(literal.value()).find()
                        && !source.name().equals("package-info")
                        && !isName(source, literal)) chinese.add(source.at(literal.line()) + " " + literal.value());
        for (Path template : House.templates()) {
            String text = House.read(template);
            text.lines()
                    .filter(line -> House.CHINESE.matcher(line).find())
                    .forEach(line -> chinese.add(House.ROOT.relativize(template) + " " + line.strip()));
        }
        assertThat(chinese).as("Chinese outside message files and rule data").isEmpty();
    }

    /** The name of the system stands beside its English one. */
    private static boolean isName(JavaSource source, JavaSource.Literal literal) {
        return source.name().equals("ZhibuApplication") && literal.inAnnotation();
    }

    private static boolean isOurs(String key) {
        String first = key.substring(0, key.indexOf('.'));
        return CHINESE.containsKey(first) || KEYS.stream().anyMatch(known -> known.startsWith(first + "."));
    }

    private static boolean begins(String prefix) {
        return KEYS.stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{(\\d+)").matcher(text);
        while (argument.find()) numbers.add(Integer.parseInt(argument.group(1)));
        return numbers;
    }

    private static Map<String, Map<String, String>> read(boolean english) {
        Map<String, Map<String, String>> files = new TreeMap<>();
        for (Path file : House.files(FOLDER, ".properties")) {
            String name = file.getFileName().toString();
            if (name.endsWith("_en.properties") != english) continue;
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            files.put(name.replaceAll("(_en)?\\.properties$", ""), texts);
        }
        return files;
    }
}
