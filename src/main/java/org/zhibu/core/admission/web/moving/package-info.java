@NullMarked
package org.zhibu.core.admission.web.moving;

import org.jspecify.annotations.NullMarked;
