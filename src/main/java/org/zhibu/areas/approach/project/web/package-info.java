@NullMarked
package org.zhibu.areas.approach.project.web;

import org.jspecify.annotations.NullMarked;
