@NullMarked
package org.zhibu;

import org.jspecify.annotations.NullMarked;
