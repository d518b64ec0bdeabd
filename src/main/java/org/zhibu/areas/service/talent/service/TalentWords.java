package org.zhibu.areas.service.talent.service;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.Proposal;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What posts, education and lists are called in the language of the page; {@code @talentWords} in templates. */
@Component
public class TalentWords {

    private final Show show;

    TalentWords(Show show) {
        this.show = show;
    }

    /** The post somebody is recommended for or was given. */
    public String post(Aim aim, String wanted) {
        return aim == Aim.EXCHANGE
                ? wanted
                : CodeLists.standard().name(CodeSet.POST, wanted, LocaleContextHolder.getLocale());
    }

    public String education(@org.jspecify.annotations.Nullable String code) {
        return code == null ? "" : CodeLists.standard().name(CodeSet.EDUCATION, code, LocaleContextHolder.getLocale());
    }

    /** Posts of a branch committee. */
    public List<Choice> duties() {
        return Proposal.DUTIES.stream()
                .map(code -> Choice.of(code, post(Aim.PARTY_POST, code)))
                .toList();
    }

    /** The codes of the Party posts whose names hold the words. */
    public List<String> codes(Words words) {
        return words.enough()
                ? duties().stream()
                        .filter(duty -> duty.text().contains(words.text()))
                        .map(Choice::value)
                        .toList()
                : List.of();
    }

    /** The values of a list whose messages begin so. */
    public List<Choice> choices(String prefix, Enum<?>[] values) {
        return java.util.Arrays.stream(values)
                .map(value -> Choice.of(value.name(), show.text(prefix + value.name())))
                .toList();
    }
}
