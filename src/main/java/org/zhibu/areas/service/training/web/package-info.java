@NullMarked
package org.zhibu.areas.service.training.web;

import org.jspecify.annotations.NullMarked;
