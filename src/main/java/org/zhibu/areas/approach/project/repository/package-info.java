@NullMarked
package org.zhibu.areas.approach.project.repository;

import org.jspecify.annotations.NullMarked;
