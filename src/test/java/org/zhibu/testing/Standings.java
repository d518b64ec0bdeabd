package org.zhibu.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.area.AreaFeature;
import org.zhibu.shared.area.AreaFeature.Standing;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.security.service.SignedIn;
import org.zhibu.shared.security.service.Viewers;
import org.zhibu.shared.ui.Show;

/** What a feature says of itself to the page of its area, also what that page has no room for. */
public final class Standings {

    private Standings() {}

    public static Standing of(ApplicationContext portal, String feature, long account, Unit unit) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            SignedIn who = new SignedIn(account, "login", "陈素芳", null, null, false);
            Viewer viewer = portal.getBean(Viewers.class).viewer(who, unit.id(), null);
            return portal.getBeanProvider(AreaFeature.class).stream()
                    .filter(one -> one.key().equals(feature))
                    .findFirst()
                    .orElseThrow()
                    .standing(viewer, viewer.place(), LocalDate.now(portal.getBean(Clock.class)));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Its figures, each as its words and its value. */
    public static List<String> figuresOf(ApplicationContext portal, String feature, long account, Unit unit) {
        Standing standing = of(portal, feature, account, unit);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            Show show = portal.getBean(Show.class);
            return standing.figures().stream()
                    .map(one -> show.text(one.key()) + " " + one.value())
                    .toList();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
