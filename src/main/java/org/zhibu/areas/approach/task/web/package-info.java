@NullMarked
package org.zhibu.areas.approach.task.web;

import org.jspecify.annotations.NullMarked;
