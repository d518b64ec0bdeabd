package org.zhibu.core.member.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.core.member.repository.RosterQueries;
import org.zhibu.shared.ui.PageOf;

/** The conditions of the roster's list, all of them in the URL. */
public class RosterFilter {

    private String org = "";
    private String q = "";
    private String unit = "";
    private String category = "";
    private String state = "";
    private String complete = "";
    private String sort = "";
    private int page = 1;
    private int size = 20;

    RosterQueries.Filter asked(LocalDate today) {
        return new RosterQueries.Filter(q.strip(), category, state, complete, sort, today);
    }

    PageOf.Ask ask() {
        return PageOf.Ask.of(page, size);
    }

    /** The list with its conditions but one; nothing left out for an empty name. */
    String without(String name) {
        return address(name, true);
    }

    private String address(String dropped, boolean sorted) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("org", org);
        conditions.put("q", q);
        conditions.put("unit", unit);
        conditions.put("category", category);
        conditions.put("state", state);
        conditions.put("complete", complete);
        conditions.put("sort", sorted ? sort : "");
        conditions.values().removeIf(String::isBlank);
        conditions.remove(dropped);
        return conditions.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/member/members" + (conditions.isEmpty() ? "" : "?"), ""));
    }

    /** For the pager. */
    public String getUrl() {
        return address("", true);
    }

    /** For the heads of the columns. */
    public String getUnsorted() {
        return address("", false);
    }

    /** The whole list. */
    public String getClear() {
        return org.isBlank()
                ? "/member/members"
                : "/member/members?org=" + URLEncoder.encode(org, StandardCharsets.UTF_8);
    }

    public boolean isConditional() {
        return !(q + unit + category + state + complete).isBlank();
    }

    /** The organisation looked at, where the URL names it. */
    public String getOrg() {
        return org;
    }

    public void setOrg(String org) {
        this.org = org;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    /** The branch or group the list is narrowed to. */
    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getComplete() {
        return complete;
    }

    public void setComplete(String complete) {
        this.complete = complete;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
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
