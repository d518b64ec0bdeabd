@NullMarked
package org.zhibu.core.assessment.web;

import org.jspecify.annotations.NullMarked;
