@NullMarked
package org.zhibu.areas.approach.task.repository;

import org.jspecify.annotations.NullMarked;
