package org.zhibu.areas.service.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.Purpose;
import org.zhibu.areas.service.funding.repository.BudgetQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.areas.service.funding.repository.FundingQueries.Spent;
import org.zhibu.areas.service.funding.service.FundingFlow;
import org.zhibu.areas.service.funding.service.FundingPolicy;
import org.zhibu.areas.service.funding.service.Supported;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Fills the page of an application: what was asked and granted, the ledger, what can be done now. */
@Component
class ApplicationPage implements FieldWords {

    private final FundingQueries queries;
    private final BudgetQueries budgets;
    private final Supported supported;
    private final RecordParts parts;
    private final Show show;
    private final Clock clock;

    ApplicationPage(
            FundingQueries queries,
            BudgetQueries budgets,
            Supported supported,
            RecordParts parts,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.budgets = budgets;
        this.supported = supported;
        this.parts = parts;
        this.show = show;
        this.clock = clock;
    }

    String fill(Viewer viewer, Application application, Model model) {
        RecordRef ref = application.application().ref();
        Scope scope = Scope.below(application.path());
        boolean changes = FundingPolicy.mayChange(viewer, application);
        boolean spends = FundingPolicy.maySpend(viewer, application);
        if (!model.containsAttribute("grant")) model.addAttribute("grant", new GrantForm());
        if (!model.containsAttribute("expense")) model.addAttribute("expense", new ExpenseForm());
        model.addAttribute("record", application);
        model.addAttribute(
                "about", supported.pageOf(scope, application.application()).orElse(null));
        model.addAttribute("url", application.application().href());
        model.addAttribute("version", application.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("lines", queries.linesOf(scope, application.application()));
        ledger(application, spends, model);
        model.addAttribute("changes", changes);
        model.addAttribute("spends", spends);
        if (answering(viewer, application)) answer(viewer, application, model);
        model.addAttribute("buttons", buttons(viewer, application));
        model.addAttribute("papers", parts.papers(ref, changes || spends));
        model.addAttribute("upload", changes || spends ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, this));
        model.addAttribute("answers", answers(viewer, application));
        return "funding/application";
    }

    private void ledger(Application application, boolean spends, Model model) {
        List<Spent> ledger = queries.spentOf(Scope.below(application.path()), application.application());
        List<RecordRef> entries =
                ledger.stream().map(entry -> entry.expense().ref()).toList();
        model.addAttribute("ledger", ledger);
        model.addAttribute("vouchers", parts.papers(entries, spends));
    }

    /** Whoever answers sees what is left of the year's budget of the own committee, where it has set one. */
    private void answer(Viewer viewer, Application application, Model model) {
        Place place = viewer.place();
        int year = application.neededOn().getYear();
        model.addAttribute("answering", true);
        model.addAttribute(
                "free",
                budgets.freeOf(place.scope(), place.home(), place.unit(), year).orElse(null));
        model.addAttribute("budget", "/funding/budgets?org=" + place.unit() + "&year=" + year);
    }

    private List<RecordParts.Button> buttons(Viewer viewer, Application application) {
        return parts.buttons(
                FundingFlow.MOVES, application.state(), move -> FundingPolicy.mayMove(viewer, application, move));
    }

    private static boolean answering(Viewer viewer, Application application) {
        return application.state() == ApplicationState.SUBMITTED && FundingPolicy.mayAnswer(viewer, application.path());
    }

    private List<Answer> answers(Viewer viewer, Application application) {
        String todo = show.text("funding.now." + application.state());
        LocalDate by = application.answerBy();
        Answer first = by == null
                ? Answer.of(todo, null)
                : new Answer(
                        todo,
                        show.text("kit.now.by", show.relative(by)),
                        null,
                        null,
                        by.isBefore(LocalDate.now(clock)));
        String done = application.granted() == null
                ? show.text("funding.now.asked", show.money(application.wanted()))
                : show.text("funding.now.spent", show.money(application.granted()), show.money(application.spent()));
        return List.of(first, Answer.of(done, null), next(viewer, application));
    }

    /** What the viewer is to do with it, where there is something. */
    private Answer next(Viewer viewer, Application application) {
        String href = application.application().href();
        if (answering(viewer, application)) return Answer.link(show.text("funding.answer"), href + "#answer-title");
        if (application.state() == ApplicationState.RETURNED && FundingPolicy.mayChange(viewer, application))
            return Answer.link(show.text("funding.now.mend"), href + "/details");
        return FundingPolicy.maySpend(viewer, application)
                ? Answer.link(show.text("funding.ledger.enter"), href + "#ledger")
                : Answer.link(show.text("funding.now.list"), "/funding/applications");
    }

    @Override
    public String label(String field) {
        return show.text("funding.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return field.equals("purpose") ? show.text("funding.purpose." + Purpose.valueOf(value)) : value;
    }
}
