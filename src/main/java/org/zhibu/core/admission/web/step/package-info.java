@NullMarked
package org.zhibu.core.admission.web.step;

import org.jspecify.annotations.NullMarked;
