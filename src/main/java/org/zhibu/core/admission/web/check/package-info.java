@NullMarked
package org.zhibu.core.admission.web.check;

import org.jspecify.annotations.NullMarked;
