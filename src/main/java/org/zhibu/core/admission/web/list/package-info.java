@NullMarked
package org.zhibu.core.admission.web.list;

import org.jspecify.annotations.NullMarked;
