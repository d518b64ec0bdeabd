package org.zhibu.areas.methods.publicity.web.reading;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.EditionQueries;
import org.zhibu.areas.methods.publicity.repository.ReadingQueries;
import org.zhibu.areas.methods.publicity.repository.ReadingQueries.Reading;
import org.zhibu.shared.document.FileId;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.document.StoredFile;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;

/** What is published to whoever is signed in, and its pictures. Reading leaves no trace. */
@Controller("publicityReadingController")
class ReadingController {

    private final ReadingQueries readings;
    private final ArticleQueries articles;
    private final EditionQueries editions;
    private final Files files;
    private final Clock clock;

    ReadingController(
            ReadingQueries readings, ArticleQueries articles, EditionQueries editions, Files files, Clock clock) {
        this.readings = readings;
        this.articles = articles;
        this.editions = editions;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/my/articles")
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        model.addAttribute(
                "list", readings.list(viewer, ask, OffsetDateTime.now(clock)).page());
        model.addAttribute(
                "self", Address.of("/my/articles").with("q", ask.getQ()).toString());
        return "publicity/reading-list";
    }

    @GetMapping("/my/articles/{id}")
    String read(Viewer viewer, @PathVariable ArticleId id, Model model) {
        Reading reading = readings.find(viewer, id, OffsetDateTime.now(clock)).orElseThrow(NotHere::new);
        String address = id.pictureAddress();
        model.addAttribute("record", reading);
        model.addAttribute(
                "shown",
                Body.cleaned(reading.body(), address)
                        .shown(editions.picturesOf(Scope.below(reading.path()), id, reading.number()), address));
        return "publicity/reading";
    }

    /** A picture is shown to those who may read it in an edition that stands, and to those who look after the article. */
    @GetMapping("/publicity/articles/{id}/pictures/{number}")
    ResponseEntity<Resource> picture(Viewer viewer, @PathVariable ArticleId id, @PathVariable int number) {
        String path = readings.find(viewer, id, OffsetDateTime.now(clock))
                .filter(reading -> editions.picturesOf(Scope.below(reading.path()), id, reading.number()).stream()
                        .anyMatch(one -> one.number() == number))
                .map(Reading::path)
                .orElseGet(() -> viewer.find(scope -> articles.find(scope, id)).path());
        FileId file = editions.fileOf(Scope.below(path), id, number).orElseThrow(NotHere::new);
        StoredFile found = files.find(id.pictures(), file);
        return FileResponse.picture(found, files.open(found));
    }
}
