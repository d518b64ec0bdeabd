package org.zhibu.shared.demo;

/** The part of the demo that a feature enters itself, after people and activities are there. Words lie in {@code demo/}. */
public interface DemoRecords {

    /** Ascending; who links to the records of another comes after it. */
    int order();

    void enter(DemoOffice office);
}
