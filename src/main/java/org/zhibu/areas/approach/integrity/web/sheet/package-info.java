@NullMarked
package org.zhibu.areas.approach.integrity.web.sheet;

import org.jspecify.annotations.NullMarked;
