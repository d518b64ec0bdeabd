@NullMarked
package org.zhibu.core.life.model;

import org.jspecify.annotations.NullMarked;
