package org.zhibu.areas.approach.task;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;

/**
 * A task as a committee issues it.
 *
 * @param basis the document or decision it rests on
 * @param dueOn the last day
 * @param fields what branches are asked for, at least one
 * @param known what the system fills in, of the days from {@code from} to {@code to}
 * @param units the branches asked; empty means all below
 */
public record Asked(
        String title,
        String basis,
        String details,
        LocalDate dueOn,
        List<Field> fields,
        Set<Known> known,
        LocalDate from,
        LocalDate to,
        List<UnitId> units) {

    /** One thing asked for; the choices of a field that has some. */
    public record Field(String name, FieldKind kind, List<String> choices) {

        public Field {
            choices = List.copyOf(choices);
        }
    }

    public Asked {
        fields = List.copyOf(fields);
        known = Set.copyOf(known);
        units = List.copyOf(units);
        if (title.isBlank()) throw Refused.at("title", "task.title-missing");
        if (basis.isBlank()) throw Refused.at("basis", "task.basis-missing");
        if (fields.isEmpty()) throw Refused.at("fields", known.isEmpty() ? "task.fields-missing" : "task.fields-known");
        if (to.isBefore(from)) throw Refused.at("to", "task.period-order");
        Set<String> names = new HashSet<>();
        for (Field field : fields) check(field, names);
    }

    private static void check(Field field, Set<String> names) {
        if (field.name().isBlank()) throw Refused.at("fields", "task.field-unnamed");
        if (!names.add(field.name())) throw Refused.at("fields", "task.field-twice", field.name());
        if (field.kind() == FieldKind.CHOICE && field.choices().size() < 2)
            throw Refused.at("fields", "task.field-choices", field.name());
    }
}
