@NullMarked
package org.zhibu.core.study.model;

import org.jspecify.annotations.NullMarked;
