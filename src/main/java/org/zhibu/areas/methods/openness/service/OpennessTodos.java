package org.zhibu.areas.methods.openness.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.openness.Item;
import org.zhibu.areas.methods.openness.repository.RegisterQueries;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Open;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** What a branch has to make public within the month, and what it missed in the last three months or this year. */
@Component
class OpennessTodos implements TodoSource {

    private static final int DAYS = 30;
    private static final int MONTHS = 3;

    private final RegisterQueries register;
    private final Catalogue catalogue;

    OpennessTodos(RegisterQueries register, Catalogue catalogue) {
        this.register = register;
        this.catalogue = catalogue;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (!OpennessPolicy.mayEnter(viewer, place)) return List.of();
        LocalDate year = today.withDayOfYear(1);
        LocalDate months = today.minusMonths(MONTHS);
        LocalDate since = year.isBefore(months) ? year : months;
        List<Open> open = register.openOf(place.scope(), place.home(), place.unit(), since, today.plusDays(DAYS));
        if (open.isEmpty()) return List.of();
        Map<String, Item> items = catalogue.all().stream()
                .collect(Collectors.toMap(Item::code, Function.identity(), (earlier, later) -> later));
        return open.stream()
                .flatMap(one ->
                        Optional.ofNullable(items.get(one.itemCode())).map(item -> todo(one, item, today)).stream())
                .toList();
    }

    private static Todo todo(Open open, Item item, LocalDate today) {
        String href = Address.of("/openness/entries/new")
                .with("item", open.itemCode())
                .with("year", open.year())
                .with("part", open.part())
                .toString();
        String name = item.name(LocaleContextHolder.getLocale());
        return Todo.due(open.dueOn(), today, href, "openness.todo.enter-do", "openness.todo.enter", name)
                .by(item.clause());
    }
}
