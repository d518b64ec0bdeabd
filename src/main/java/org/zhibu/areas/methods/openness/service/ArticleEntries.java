package org.zhibu.areas.methods.openness.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.openness.PortalArticle;
import org.zhibu.areas.methods.openness.repository.PortalQueries;
import org.zhibu.areas.methods.openness.repository.PortalQueries.Answered;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Disclosures;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;

/** On the page of an article: its entry in the register, or the items a branch can enter it for. */
@Component("opennessArticleEntries")
class ArticleEntries implements Disclosures {

    private final PortalQueries portal;
    private final Catalogue catalogue;
    private final Clock clock;

    ArticleEntries(PortalQueries portal, Catalogue catalogue, Clock clock) {
        this.portal = portal;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Optional<Disclosed> of(Viewer viewer, ArticleId article) {
        Optional<Answered> entry = seen(viewer, scope -> portal.entryOf(scope, article));
        if (entry.isPresent())
            return entry.map(one -> new Disclosed(one.entry().href(), name(one.itemCode()), "", List.of()));
        return seen(viewer, scope -> portal.find(scope, article, OffsetDateTime.now(clock)))
                .filter(one -> OpennessPolicy.mayEnter(viewer, place(one)))
                .map(one -> new Disclosed(null, "", "/openness/entries?org=" + one.unit(), items()));
    }

    private static <T> Optional<T> seen(Viewer viewer, Function<Scope, Optional<T>> lookup) {
        return viewer.scopes(Right.LOOK).stream()
                .map(lookup)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Place place(PortalArticle article) {
        return new Place(article.unit(), article.homeId(), "", article.unitKind(), article.path(), "");
    }

    private String name(String code) {
        return catalogue.all().stream()
                .filter(item -> item.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(item -> item.name(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    private List<Choice> items() {
        Locale locale = LocaleContextHolder.getLocale();
        return catalogue.of(LocalDate.now(clock).getYear()).stream()
                .map(item -> Choice.of(item.code(), item.name(locale)))
                .distinct()
                .toList();
    }
}
