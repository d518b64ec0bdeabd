package org.zhibu.shared.rule;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The national code lists: by code, or by whatever an office writes for it (name, short form, English name). */
public final class CodeLists {

    private static final CodeLists STANDARD = new CodeLists();

    private final Map<CodeSet, Map<String, Code>> byCode = new EnumMap<>(CodeSet.class);
    private final Map<CodeSet, Map<String, Code>> bySpelling = new EnumMap<>(CodeSet.class);

    private CodeLists() {
        for (CodeSet set : CodeSet.values()) load(set);
        for (RuleTable.Row row : RuleTable.read("code-aliases")) {
            CodeSet set = CodeSet.valueOf(row.text("list"));
            Code code = code(set, row.text("code")).orElseThrow();
            spellings(set).put(spelling(row.text("alias")), code);
        }
    }

    /** The lists as shipped. */
    public static CodeLists standard() {
        return STANDARD;
    }

    /** Every code of the list, in its order. */
    public Collection<Code> all(CodeSet set) {
        return codes(set).values();
    }

    public Optional<Code> code(CodeSet set, String code) {
        return Optional.ofNullable(codes(set).get(code));
    }

    /** The name of a code for display; the code itself when the list does not know it. */
    public String name(CodeSet set, String code, Locale locale) {
        return code(set, code).map(found -> found.name(locale)).orElse(code);
    }

    /** What an office typed: a code (a lost leading zero is forgiven), the name, or a usual short form. */
    public Optional<Code> find(CodeSet set, String typed) {
        String spelling = spelling(typed);
        Optional<Code> exact = Optional.ofNullable(spellings(set).get(spelling));
        return exact.isPresent() || spelling.length() != 1 ? exact : code(set, "0" + spelling);
    }

    private void load(CodeSet set) {
        for (RuleTable.Row row : RuleTable.read(set.table())) {
            if (!set.part().isEmpty() && !row.text("list").equals(set.part())) continue;
            Code code = new Code(row.text("code"), row.text("name_zh"), row.text("name_en"));
            codes(set).put(code.code(), code);
            for (String name : List.of(code.code(), code.zh(), code.en()))
                spellings(set).put(spelling(name), code);
        }
    }

    private Map<String, Code> codes(CodeSet set) {
        return byCode.computeIfAbsent(set, none -> new LinkedHashMap<>());
    }

    private Map<String, Code> spellings(CodeSet set) {
        return bySpelling.computeIfAbsent(set, none -> new HashMap<>());
    }

    /** Full-width forms, spaces and case do not matter. */
    private static String spelling(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
