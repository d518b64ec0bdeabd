@NullMarked
package org.zhibu.core.admission.service.shown;

import org.jspecify.annotations.NullMarked;
