package org.zhibu.areas.service.talent.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.service.talent.repository.TalentQueries.Filter;
import org.zhibu.areas.service.talent.service.TalentWords;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Address;

/** What the pool is asked for, bound from its address. */
public class TalentAsk extends ListAsk {

    private String aim = "";
    private String wanted = "";
    private String education = "";
    private String age = "";
    private String standing = "";

    /** Ages are bands of ten years, {@code 36-45}; standing is a least number of years. */
    Filter filter(LocalDate today, TalentWords posts) {
        Words words = Words.of(getQ());
        int dash = age.indexOf('-');
        boolean band = age.matches("\\d{1,2}-\\d{1,3}");
        LocalDate bornUntil = band ? today.minusYears(Integer.parseInt(age.substring(0, dash))) : null;
        LocalDate bornAfter = band ? today.minusYears(Integer.parseInt(age.substring(dash + 1)) + 1L) : null;
        LocalDate joined = standing.matches("\\d{1,2}") ? today.minusYears(Integer.parseInt(standing)) : null;
        return new Filter(getState(), aim, wanted, education, bornAfter, bornUntil, joined, words, posts.codes(words));
    }

    @Override
    public Address at(String path, Place place) {
        return super.at(path, place)
                .with("aim", aim)
                .with("wanted", wanted)
                .with("education", education)
                .with("age", age)
                .with("standing", standing);
    }

    @Override
    public boolean isConditional() {
        return super.isConditional() || !(aim + wanted + education + age + standing).isBlank();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String getAim() {
        return aim;
    }

    public void setAim(@Nullable String aim) {
        this.aim = or(aim);
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = or(wanted);
    }

    public String getEducation() {
        return education;
    }

    public void setEducation(@Nullable String education) {
        this.education = or(education);
    }

    public String getAge() {
        return age;
    }

    public void setAge(@Nullable String age) {
        this.age = or(age);
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(@Nullable String standing) {
        this.standing = or(standing);
    }
}
