package org.zhibu.areas.service.training;

/** Who holds a course; message {@code training.level.<name>}. 支部工作条例(试行) 第二十五条 asks for county level or above. */
public enum CourseLevel {
    COUNTY,
    TOWNSHIP,
    UNIT
}
