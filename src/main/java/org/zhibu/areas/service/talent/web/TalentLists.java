package org.zhibu.areas.service.talent.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.RecommendationState;
import org.zhibu.areas.service.talent.repository.TalentQueries.Filter;
import org.zhibu.areas.service.talent.repository.TalentQueries.Row;
import org.zhibu.areas.service.talent.repository.TalentQueries.Sums;
import org.zhibu.areas.service.talent.service.TalentWords;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The words of the list: its filters, its three answers, its sheet. */
@Component
class TalentLists {

    private static final List<String> EDUCATION = List.of("1", "2", "3", "4", "6");
    private static final List<String> AGES = List.of("18-35", "36-45", "46-55", "56-120");
    private static final List<String> STANDING = List.of("3", "5", "10", "20");

    private final TalentWords words;
    private final Exports exports;
    private final Show show;

    TalentLists(TalentWords words, Exports exports, Show show) {
        this.words = words;
        this.exports = exports;
        this.show = show;
    }

    void fill(Model model) {
        model.addAttribute("states", words.choices("talent.state.", RecommendationState.values()));
        model.addAttribute("aims", words.choices("talent.aim.", Aim.values()));
        model.addAttribute("duties", words.duties());
        model.addAttribute("educations", choices("talent.education.", EDUCATION));
        model.addAttribute("ages", choices("talent.age.", AGES));
        model.addAttribute("standings", choices("talent.standing.", STANDING));
    }

    Filter filter(TalentAsk ask, LocalDate today) {
        return ask.filter(today, words);
    }

    private List<Choice> choices(String prefix, List<String> values) {
        return values.stream()
                .map(value -> Choice.of(value, show.text(prefix + value)))
                .toList();
    }

    List<Answer> answers(Sums sums, Place place) {
        String todo = sums.waiting() == 0
                ? show.text("talent.list.none-waiting")
                : show.text("talent.list.waiting", sums.waiting());
        String returned = sums.returned() == 0 ? null : show.text("talent.list.returned", sums.returned());
        String pool =
                "/talent/recommendations?state=IN_POOL&org=" + place.unit().text();
        return List.of(
                Answer.of(todo, returned),
                Answer.of(show.text("talent.list.appointed", sums.appointed()), null),
                sums.pooled() == 0
                        ? Answer.link(show.text("talent.list.back"), "/areas/service?org=" + place.unit())
                        : Answer.link(show.text("talent.list.pool", sums.pooled()), pool));
    }

    ResponseEntity<Resource> excel(List<Row> rows, Place place, LocalDate today) {
        Sheet<Row> sheet = Sheet.<Row>named("talent.list.title")
                .text("talent.field.name", 12, Row::name)
                .text("talent.field.unit", 24, Row::unitName)
                .text("talent.field.aim", 16, row -> show.text("talent.aim." + row.aim()))
                .text("talent.field.wanted", 20, row -> words.post(row.aim(), row.wanted()))
                .text("talent.field.education", 14, row -> words.education(row.education()))
                .number("talent.field.age", 8, row -> row.age(today))
                .number("talent.field.standing", 8, row -> row.standing(today))
                .date("talent.field.recommendedOn", Row::recommendedOn)
                .text("talent.field.state", 12, row -> show.text("talent.state." + row.state()));
        return exports.excel(sheet, rows.stream(), place);
    }
}
