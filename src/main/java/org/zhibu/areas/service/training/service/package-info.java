@NullMarked
package org.zhibu.areas.service.training.service;

import org.jspecify.annotations.NullMarked;
