package org.zhibu.core.assessment.model;

import java.math.BigDecimal;

/** An indicator of a scheme: its points, the formula and the parameters it goes by. */
public record Indicator(String code, String area, BigDecimal points, Formula formula, Figures parameters) {}
