package org.zhibu.shared.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Searched;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;

/** What a list is asked for, bound from its address: words, a state, a period, a page. A type with more asks extends it. */
public class ListAsk {

    private String q = "";
    private String state = "";
    private String period = "";
    private int page = 1;
    private int size = 20;

    /** All in this state. */
    public static ListAsk inState(Enum<?> state) {
        ListAsk ask = new ListAsk();
        ask.setState(state.name());
        return ask;
    }

    /** All of this year. */
    public static ListAsk inYear(int year) {
        ListAsk ask = new ListAsk();
        ask.setPeriod(String.valueOf(year));
        return ask;
    }

    public PageOf.Ask part() {
        return PageOf.Ask.of(page, size);
    }

    /** The words for {@code kernel.holds}, full-width letters and digits forgiven. */
    public String words() {
        return Searched.plain(q);
    }

    public LocalDate first() {
        return period.isBlank() ? LocalDate.of(1, 1, 1) : Period.of(period).start();
    }

    public LocalDate last() {
        return period.isBlank() ? LocalDate.of(9999, 12, 31) : Period.of(period).end();
    }

    public boolean isConditional() {
        return !(q + state + period).isBlank();
    }

    /** The address of the list with its conditions, without page and size. */
    public Address at(String path, Place place) {
        return Address.of(path)
                .with("org", place.unit().text())
                .with("q", q)
                .with("state", state)
                .with("period", period);
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period == null ? "" : period;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
    }
}
