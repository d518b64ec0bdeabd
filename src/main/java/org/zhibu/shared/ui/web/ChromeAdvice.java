package org.zhibu.shared.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Bell;
import org.zhibu.shared.ui.Chrome;
import org.zhibu.shared.ui.Chrome.Group;
import org.zhibu.shared.ui.Chrome.Item;
import org.zhibu.shared.ui.KeptForm;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** Gives every page its navigation, a fresh form token and the text size. */
@ControllerAdvice
class ChromeAdvice {

    private final List<NavEntry> entries;
    private final ObjectProvider<Bell> bell;

    ChromeAdvice(ObjectProvider<Navigation> navigation, ObjectProvider<Bell> bell) {
        this.bell = bell;
        entries = navigation.stream()
                .flatMap(one -> one.entries().stream())
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
    }

    @ModelAttribute("chrome")
    @Nullable
    Chrome chrome(HttpServletRequest request) {
        if (!(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) return null;
        List<NavEntry> mine =
                entries.stream().filter(entry -> entry.visible().test(viewer)).toList();
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        for (NavEntry entry : mine)
            groups.computeIfAbsent(entry.group(), key -> new ArrayList<>()).add(item(entry));
        return new Chrome(
                viewer.placeIfAny().orElse(null),
                viewer.may(Right.OVERSEE) || viewer.scopes(Right.LOOK).size() > 1,
                viewer.may(Right.LOOK) && viewer.placeIfAny().isPresent(),
                viewer.name(),
                bell.stream().mapToLong(one -> one.unread(viewer)).sum(),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                mine.stream()
                        .filter(NavEntry::phone)
                        .limit(3)
                        .map(ChromeAdvice::item)
                        .toList());
    }

    private static Item item(NavEntry entry) {
        return new Item(entry.key(), entry.href(), entry.icon());
    }

    @ModelAttribute("once")
    String once() {
        return UUID.randomUUID().toString();
    }

    /** Where the choice of language or text size comes back to. */
    @ModelAttribute("address")
    String address(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean asked = request.getMethod().equals("GET") && request.getQueryString() != null;
        return asked ? path + "?" + request.getQueryString() : path;
    }

    /** What a page reopened after signing in again says about what had been typed, as a message key. */
    @ModelAttribute("returned")
    @Nullable
    String returned(HttpServletRequest request) {
        if (!KeptForm.in(request)) return null;
        return KeptForm.lostFiles(request) ? "kit.form.returned-without-files" : "kit.form.returned";
    }

    @ModelAttribute("large")
    boolean large(HttpServletRequest request) {
        return Preferences.isLarge(request);
    }
}
