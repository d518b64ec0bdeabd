package org.zhibu.areas.methods.appraisal.web;

/** Which year is appraised. */
public class YearForm {

    private int year;

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }
}
