package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Named values as they are stored: the parameters of a formula, or what went into it. */
public record Figures(Map<String, Object> values) {

    public static final Figures NONE = new Figures(Map.of());

    public static Figures of(JsonMapper json, String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.readTree(text).properties())
            values.put(field.getKey(), value(field.getValue()));
        return new Figures(values);
    }

    private static Object value(JsonNode node) {
        if (node.isNumber()) return node.decimalValue();
        if (node.isBoolean()) return node.booleanValue();
        if (!node.isArray()) return node.stringValue();
        List<Object> items = new ArrayList<>();
        node.forEach(item -> items.add(value(item)));
        return items;
    }

    public static Figures of(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return new Figures(values);
    }

    public String json(JsonMapper json) {
        return json.writeValueAsString(values);
    }

    /** A number that must be there. */
    public BigDecimal number(String name) {
        if (values.get(name) instanceof BigDecimal number) return number;
        throw new IllegalArgumentException("no number " + name + " in " + values);
    }

    public @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** A text that must be there. */
    public String word(String name) {
        String text = text(name);
        if (text == null) throw new IllegalArgumentException("no text " + name + " in " + values);
        return text;
    }

    public boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The items of a list, none where there is no such list. */
    public List<?> items(String name) {
        return values.get(name) instanceof List<?> items ? items : List.of();
    }

    public List<Object> inOrder(List<String> names) {
        return names.stream().map(name -> values.getOrDefault(name, "–")).toList();
    }
}
