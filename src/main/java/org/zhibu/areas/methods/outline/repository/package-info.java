@NullMarked
package org.zhibu.areas.methods.outline.repository;

import org.jspecify.annotations.NullMarked;
