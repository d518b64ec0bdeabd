@NullMarked
package org.zhibu.areas.service.training.repository;

import org.jspecify.annotations.NullMarked;
