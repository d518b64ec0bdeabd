@NullMarked
package org.zhibu.areas.approach.task.service;

import org.jspecify.annotations.NullMarked;
